//! Identity: the id of an article that has neither an id nor an address.

use xxhash_rust::xxh3::Xxh3;

/// The id of an article without an id or an address: 32 hexadecimal digits of XXH3 (128 bits) over
/// title, body and furniture, a zero byte after each of the first two.
pub(crate) fn hash_id(title: &str, body: &str, furniture: &str) -> String {
    let mut hash = Xxh3::new();
    for part in [title, body] {
        hash.update(part.as_bytes());
        hash.update(&[0]);
    }
    hash.update(furniture.as_bytes());
    format!("{:032x}", hash.digest128())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_knows_where_a_part_ends() {
        assert_ne!(hash_id("a", "b", ""), hash_id("ab", "", ""));
        assert_ne!(hash_id("", "a", "b"), hash_id("", "ab", ""));
        assert_eq!(hash_id("a", "b", "c").len(), 32);
    }
}
