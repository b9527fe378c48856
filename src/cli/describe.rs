//! `search completions` and `search man`: generated from the definitions of the arguments.

use std::io::Write;

use clap::Args;
use clap_complete::Shell;

use super::common::stdout;
use super::exit::Outcome;

/// Print a completion script for a shell
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  search completions bash > ~/.local/share/bash-completion/completions/search"
)]
pub struct CompletionsArgs {
    /// Shell
    #[arg(value_enum)]
    shell: Shell,
}

impl CompletionsArgs {
    /// Prints the script.
    pub fn run(self, command: &mut clap::Command) -> anyhow::Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, command, "search", &mut script);
        let mut out = stdout();
        out.write_all(&script)?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}

/// Print the manual page
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  search man | man -l -")]
pub struct ManArgs {}

impl ManArgs {
    /// Prints one page for the program and all of its commands.
    pub fn run(self, command: &clap::Command) -> anyhow::Result<Outcome> {
        let mut command = command.clone();
        command.build();
        let mut page = Vec::new();
        let man = clap_mangen::Man::new(command.clone());
        man.render_title(&mut page)?;
        man.render_name_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
        man.render_extra_section(&mut page)?;
        // The commands stand in this page; there are no pages of their own to refer to.
        for subcommand in command.get_subcommands() {
            let man = clap_mangen::Man::new(subcommand.clone());
            let name = subcommand.get_name();
            writeln!(page, ".SH \"SEARCH {}\"", name.to_uppercase())?;
            man.render_description_section(&mut page)?;
            man.render_options_section(&mut page)?;
            man.render_extra_section(&mut page)?;
        }
        let mut out = stdout();
        out.write_all(&page)?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}
