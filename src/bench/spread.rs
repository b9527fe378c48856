//! Medians and spread of figures that were measured several times.

use serde_json::{Number, Value};

/// The median of several values of one shape, number by number; what is no number is that of the
/// first. Whole numbers stay whole. `None` without a value.
pub fn median(values: &[Value]) -> Option<Value> {
    let first = values.first()?;
    Some(match first {
        Value::Number(number) => {
            let mut numbers: Vec<f64> = values.iter().filter_map(Value::as_f64).collect();
            numbers.sort_by(f64::total_cmp);
            let middle = middle(&numbers)?;
            match number.is_u64() {
                true => Value::from(middle.round() as u64),
                false => Number::from_f64(middle).map_or(Value::Null, Value::Number),
            }
        }
        Value::Array(items) => {
            let at = |place: usize| median_at(values, |value| value.get(place));
            (0..items.len()).filter_map(at).collect()
        }
        Value::Object(entries) => {
            let at = |key: &String| median_at(values, |value| value.get(key));
            entries.keys().filter_map(|key| Some((key.clone(), at(key)?))).collect()
        }
        other => other.clone(),
    })
}

/// The median of a part of each value.
fn median_at<'a>(
    values: &'a [Value],
    part: impl Fn(&'a Value) -> Option<&'a Value>,
) -> Option<Value> {
    median(&values.iter().filter_map(part).cloned().collect::<Vec<Value>>())
}

/// The middle of sorted numbers: the mean of the two in the middle where there are two.
fn middle(sorted: &[f64]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some((lower + upper) / 2.0)
}

/// The least and the greatest of some numbers.
pub fn spread(numbers: &[f64]) -> Option<[f64; 2]> {
    let least = numbers.iter().copied().min_by(f64::total_cmp)?;
    let greatest = numbers.iter().copied().max_by(f64::total_cmp)?;
    Some([least, greatest])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_median_is_taken_number_by_number() {
        let runs = [
            json!({"name": "a", "count": 3, "none": null, "times": [1.0, 9.0], "in": {"x": 5.0}}),
            json!({"name": "a", "count": 9, "none": null, "times": [2.0, 7.0], "in": {"x": 1.0}}),
            json!({"name": "a", "count": 4, "none": null, "times": [4.0, 8.0], "in": {"x": 2.0}}),
        ];
        let expected =
            json!({"name": "a", "count": 4, "none": null, "times": [2.0, 8.0], "in": {"x": 2.0}});
        assert_eq!(median(&runs), Some(expected));
        assert_eq!(median(&[json!([1.0, 2]), json!([2.0, 3])]), Some(json!([1.5, 3])));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn the_spread_goes_from_least_to_greatest() {
        assert_eq!(spread(&[2.0, 1.0, 3.0]), Some([1.0, 3.0]));
        assert_eq!(spread(&[]), None);
    }
}
