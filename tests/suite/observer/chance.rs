//! How many right guesses chance may bring.
//!
//! Whoever knows everybody's group and nothing else puts the answers of a group to its people in some order. In truth their
//! order is as good as shuffled, so the right guesses are the fixed points of a random permutation: one in each group on
//! average, whatever its size. Their factorial moments are those of a Poisson variable of mean one up to the group's size and
//! nought beyond, so a sum over groups has no heavier a tail than a Poisson variable with the number of groups as its mean.
//! Whoever does not know the groups is right less often still.

/// The smallest count that is exceeded with less than this probability.
pub(super) fn highest_by_chance(mean: f64, probability: f64) -> usize {
    // As logarithms: for a large mean the first terms are too small to be written down.
    let (mut count, mut term) = (0, -mean);
    let mut above = 1.0 - term.exp();
    while above >= probability {
        count += 1;
        term += (mean / count as f64).ln();
        above -= term.exp();
    }
    count
}

#[test]
fn the_bound_is_that_of_a_poisson_variable() {
    // P(X > 4) = 0.00366 and P(X > 6) = 0.0000832 for a mean of one.
    assert_eq!(highest_by_chance(1.0, 0.01), 4);
    assert_eq!(highest_by_chance(1.0, 0.0001), 6);
    assert!((90..110).contains(&highest_by_chance(64.0, 1e-5)));
    // Many groups: as with a normal variable, 4.3 times the root above the mean.
    assert!((950..980).contains(&highest_by_chance(840.0, 1e-5)));
}
