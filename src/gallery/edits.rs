//! What a page looks like once its script or somebody's finger has been at it: small changes of finished markup.

use maud::html;

/// The page with these words in the element that has this mark in its tag, and the element in sight.
pub(super) fn with_words(page: &str, mark: &str, words: &str) -> Option<String> {
    let tag = tag_with(page, mark, 0)?;
    let shown = page[tag.clone()].replace(" hidden", "");
    let rest = &page[tag.end + page[tag.end..].find('<')?..];
    Some([&page[..tag.start], &shown, &escaped(words), rest].concat())
}

/// The page with these words in the first paragraph after a mark.
pub(super) fn with_words_after(page: &str, mark: &str, words: &str) -> Option<String> {
    let from = page.find(mark)?;
    let (before, after) = page.split_at(from);
    Some([before, &with_words(after, "<p", words)?].concat())
}

/// The page with the first `details` at or after a mark standing open.
pub(super) fn opened(page: &str, mark: &str) -> Option<String> {
    let marked = page.find(mark)?;
    // The mark may stand within the tag itself.
    let from = page[..marked].rfind('<').unwrap_or(0);
    let tag = tag_with(page, "<details", from)?;
    let open = page[tag.clone()].replace(" hidden", "");
    let open = open.replacen("<details", "<details open", 1);
    Some([&page[..tag.start], &open, &page[tag.end..]].concat())
}

/// The page without its first script.
pub(super) fn without_script(page: &str) -> Option<String> {
    let (before, rest) = page.split_once("<script")?;
    let (_, after) = rest.split_once("</script>")?;
    Some([before, after].concat())
}

/// Words as markup.
fn escaped(words: &str) -> String {
    html! { (words) }.into_string()
}

/// The tag that this piece stands in, at or after a place.
fn tag_with(page: &str, piece: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let at = from + page[from..].find(piece)?;
    let start = page[..=at].rfind('<')?;
    let end = at + page[at..].find('>')? + 1;
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_into_an_element_and_show_it() {
        assert_eq!(
            with_words("<p id=\"a\" hidden>old</p>", "\"a\"", "1 < 2").as_deref(),
            Some("<p id=\"a\">1 &lt; 2</p>")
        );
        assert_eq!(with_words("<p></p>", "\"a\"", "x"), None);
    }

    #[test]
    fn the_nearest_details_opens() {
        let page = "<details id=\"a\"></details><div id=\"b\"><details id=\"c\"></details></div>";
        let after = opened(page, "id=\"b\"");
        assert!(after.is_some_and(|page| page.contains("<details open id=\"c\">")));
        let itself = opened(page, "id=\"c\"");
        assert!(itself.is_some_and(|page| page.contains("<details open id=\"c\">")));
    }
}
