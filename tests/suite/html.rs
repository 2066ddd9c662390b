//! Just enough reading of HTML for a test: elements by id, the children of a frame, attributes. It never mends markup.

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Text as the pages write it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Text as a person reads it.
pub(crate) fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// The elements that stand side by side in a frame.
pub(crate) fn children(mut html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    while let Some(start) = html.find('<') {
        let end = end_of_element(&html[start..]) + start;
        found.push(&html[start..end]);
        html = &html[end..];
    }
    found
}

/// The whole element with this id.
pub(crate) fn element<'a>(html: &'a str, id: &str) -> Option<&'a str> {
    let inside = html.find(&format!(" id=\"{id}\""))?;
    let start = html[..inside].rfind('<')?;
    let rest = &html[start..];
    Some(&rest[..end_of_element(rest)])
}

/// The value of an attribute, the first in this piece of HTML.
pub(crate) fn attribute(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split_once('"')?.0))
}

/// The join code or helper code that a page shows, the first on it.
pub(crate) fn code(html: &str) -> String {
    let code = html.split("class=\"code\">").nth(1).expect("a code");
    code[.."BCD-FGH".len()].to_owned()
}

/// What stands in the text areas, in order.
pub(crate) fn typed(html: &str) -> Vec<String> {
    let areas = html.split("<textarea").skip(1);
    let texts = areas.filter_map(|area| area.split_once('>')?.1.split_once("</textarea>"));
    texts.map(|(text, _)| unescaped(text)).collect()
}

/// What a browser without script sends of the first form that has this field: names and values, buttons left out.
pub(crate) fn fields_of_form_with(html: &str, field: &str) -> Vec<(String, String)> {
    let mut forms = html.split("<form").skip(1);
    let wanted = format!(" name=\"{field}\"");
    let form = forms.find(|form| form.contains(&wanted)).expect("a form");
    let form = form.split("</form>").next().unwrap_or_default();
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let (head, rest) = tag.split_once('>').expect("every tag is closed");
        let unchecked = head.contains("type=\"radio\"") && !head.contains(" checked");
        let value = match head.split(' ').next() {
            Some("input") if !unchecked => attribute(head, "value").unwrap_or_default(),
            // A browser drops the line break that a text area begins with.
            Some("textarea") => unescaped(rest.strip_prefix('\n').unwrap_or(rest)),
            Some("select") => chosen(form, &name),
            _ => continue,
        };
        fields.push((name, value));
    }
    fields
}

/// The chosen option of a list, or the first.
fn chosen(form: &str, name: &str) -> String {
    let (_, list) = form
        .split_once(&format!(" name=\"{name}\""))
        .expect("a list");
    let list = list.split("</select>").next().unwrap_or_default();
    let options: Vec<&str> = list.split("<option").skip(1).collect();
    let heads = options
        .iter()
        .map(|option| option.split('>').next().unwrap_or_default());
    let head = heads
        .clone()
        .find(|head| head.contains(" selected"))
        .or(heads.clone().next());
    head.and_then(|head| attribute(head, "value"))
        .unwrap_or_default()
}

/// Where the element that this begins with ends.
fn end_of_element(html: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let close = open + html[open..].find('>').expect("every tag is closed");
        let tag = &html[open + 1..close];
        let name: String = tag
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if tag.starts_with('/') {
            depth -= 1;
        } else if !VOID.contains(&name.as_str()) {
            depth += 1;
        }
        at = close + 1;
        if depth == 0 {
            return at;
        }
    }
    panic!("an element does not end: {html}");
}

#[test]
fn elements_are_found_whole() {
    let html = "<p id=\"a\">x<br>y</p><div id=\"b\" data-n=\"1\"><input name=\"q\"><p>z</p></div>";
    assert_eq!(children(html).len(), 2);
    assert_eq!(element(html, "a"), Some("<p id=\"a\">x<br>y</p>"));
    assert_eq!(attribute(html, "data-n").as_deref(), Some("1"));
    assert_eq!(unescaped(&escaped("a <b> & \"c\"")), "a <b> & \"c\"");
}
