//! The company that plain expressions are put in.

/// What often stands beside them.
pub(super) const BESIDE: &[&str] = &[
    "को",
    "में",
    "के",
    "का",
    "की",
    "से",
    "तक",
    "पर",
    "और",
    "भी",
    "ही",
    "बाद",
    "पहले",
    "के बाद",
    "से पहले",
    "के दौरान",
    "के भीतर",
    "से अधिक",
    "लगभग",
    "राम",
    "सरकार",
    "ने",
    "कहा",
    "बैठक",
    "।",
    ",",
    ".",
    "(",
    ")",
    "-",
    "–",
    ":",
    ";",
    "!",
    "/",
    "\"",
    "'",
    "%",
    "₹",
    "$",
    "on",
    "in",
    "by",
    "at",
    "of",
    "the",
    "to",
    "from",
    "said",
    "meeting",
    "Delhi",
    "Modi",
    "and",
    "for",
    "was",
    "will",
    "since",
    "after",
    "before",
    "होगी",
    "हुई",
    "जाएगा",
    "गया",
    "5",
    "12",
    "2024",
    "3 बजे",
    "शाम",
    "सुबह",
    "रात",
    "@",
    "is",
    "a",
    "ko",
    "ke",
    "ki",
    "se",
    "mein",
    "tak",
    "par",
    "aur",
    "hai",
    "main",
    "baad",
    "tha",
    "that",
    "about",
    "around",
    "more",
    "old",
    "पहली",
    "first",
    "final",
    "@modi",
    "#news",
    "की रोटी",
    "Lucknow",
];

/// What stands before or behind a date belongs to it or not.
#[test]
fn edges_in_english() {
    let all = |text: &str| -> Vec<String> {
        let found = crate::date::find(text, None);
        found
            .iter()
            .map(|m| text[m.span.start..m.span.end].to_string())
            .collect()
    };
    assert_eq!(all("He fell late on Friday."), ["late on Friday"]);
    assert_eq!(all("It may open early in May."), ["early in May"]);
    assert_eq!(all("The cash will last 24 months and more."), ["24 months"]);
    assert_eq!(
        all("Reply by 5 pm on Monday, November 28, they said."),
        ["5 pm on Monday, November 28"]
    );
    assert_eq!(
        all("It was ten years back that he came."),
        ["ten years back"]
    );
    assert_eq!(all("He got three months back pay."), ["three months"]);
    assert_eq!(all("They meet tomorrow forenoon."), ["tomorrow forenoon"]);
    assert_eq!(
        all("Send it by Wed, or call Mon 10am."),
        ["Wed", "Mon 10am"]
    );
    assert_eq!(all("The Sun rose and they sat on Sat 1."), [] as [&str; 0]);
    assert_eq!(all("Its third-quarter profit rose."), ["third-quarter"]);
    assert_eq!(all("He is a 1990-batch officer."), ["1990"]);
    assert_eq!(all("It was held from 1586 until Drosk came."), ["1586"]);
}
