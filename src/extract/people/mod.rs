//! Names of people: `name` tells whether a piece of text is one, `lists` reads several of them.

pub(crate) mod lists;
mod name;
mod words;

pub(crate) use lists::{Names, name_after_role, parse_names};
pub(crate) use name::{is_name, is_place_like, without_place};
