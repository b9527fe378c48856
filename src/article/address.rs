//! Addresses of pages: the one form that all spellings of an address have in common.

/// The address as an identity: scheme and `www.`, default port, fragment, parameters that only
/// count visits, and the last slash dropped; host in small letters.
pub fn normalise_url(url: &str) -> String {
    let url = url.trim();
    let without_scheme = match url.find("://") {
        Some(at) if is_web_scheme(&url[..at]) => &url[at + 3..],
        None if url.starts_with("//") => &url[2..],
        _ => url,
    };
    let other_scheme = without_scheme.len() == url.len() && url.contains("://");
    let without_fragment = without_scheme.split('#').next().unwrap_or(without_scheme);
    if other_scheme {
        return without_fragment.to_string();
    }
    let host_end = without_fragment.find(['/', '?']).unwrap_or(without_fragment.len());
    let (host, rest) = without_fragment.split_at(host_end);
    let host = host.rsplit('@').next().unwrap_or(host).to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = host.strip_suffix(":80").or_else(|| host.strip_suffix(":443")).unwrap_or(host);
    let host = host.trim_end_matches('.');
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    let mut normalised = String::with_capacity(url.len());
    normalised.push_str(host);
    normalised.push_str(path.trim_end_matches('/'));
    let mut separator = '?';
    for parameter in query.unwrap_or("").split('&') {
        let name = parameter.split('=').next().unwrap_or(parameter);
        if parameter.is_empty() || counts_visits(name) {
            continue;
        }
        normalised.push(separator);
        normalised.push_str(parameter);
        separator = '&';
    }
    normalised
}

fn is_web_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Parameters by which sites and networks count where a reader came from.
fn counts_visits(name: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid",
        "igshid", "igsh", "mc_cid", "mc_eid", "twclid", "ttclid", "li_fat_id", "_ga", "_gl", "ncid",
        "ocid", "cmpid", "wt_mc", "wt.mc_id", "ref_src", "ref_url", "smid", "smtyp", "xtor",
        "at_medium", "at_campaign", "ito", "srnd", "taid", "mbid", "guccounter", "spm", "vero_id",
        "oly_enc_id", "_openstat", "s_cid", "__twitter_impression",
    ];
    name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("utm_"))
        || NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a text is written as the address of a page, as a browser gives it.
pub fn is_web_address(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| is_web_scheme(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_address() {
        for (url, wanted) in [
            ("https://www.Example.com/a/b/", "example.com/a/b"),
            ("http://example.com:80/a?utm_source=x&id=3#top", "example.com/a?id=3"),
            ("HTTPS://EXAMPLE.com:443/A?fbclid=1", "example.com/A"),
            ("//example.com/a?b=1&gclid=2&c=3", "example.com/a?b=1&c=3"),
            ("example.com", "example.com"),
            ("https://example.com/?", "example.com"),
            ("urn:news:123", "urn:news:123"),
            ("ftp://Example.com/a", "ftp://Example.com/a"),
        ] {
            assert_eq!(normalise_url(url), wanted, "{url}");
        }
        assert_ne!(
            normalise_url("https://example.com/a?page=1"),
            normalise_url("https://example.com/a?page=2")
        );
    }

    #[test]
    fn addresses_are_told_from_ids_and_paths() {
        assert!(is_web_address("https://example.org/news/1"));
        assert!(is_web_address("HTTP://example.org"));
        for other in ["example.org/news/1", "urn:news:123", "in/a.jsonl:17", "ftp://x.org/a"] {
            assert!(!is_web_address(other), "{other}");
        }
    }
}
