//! Firms told once, ships, co-operatives, rivers behind an article, where a body sits.

use super::check;

#[test]
fn a_firm_is_one_where_it_comes_again() {
    check(
        "The scooter maker Tormel Mobility has recalled some models. Tormel said it would replace them.",
        &["O:Tormel Mobility", "O:Tormel"],
    );
    check(
        "Orchid Velban Ltd reported a profit. Shares of Orchid Velban closed higher.",
        &["O:Orchid Velban Ltd", "O:Orchid Velban"],
    );
    check(
        "The startup Zorvane is hiring. Zorvane was founded by two engineers.",
        &["O:Zorvane", "O:Zorvane"],
    );
    // A college is called after its town, a person is somebody.
    check(
        "Vellamur College won the cup. He lives in Vellamur with his wife.",
        &["O:Vellamur College", "L:Vellamur"],
    );
    check(
        "Quellan Drosk founded the maker Drosk Mobility. Drosk said he would retire.",
        &["P:Quellan Drosk", "O:Drosk Mobility", "P:Drosk"],
    );
}

#[test]
fn ships_are_no_names() {
    check("The cruiser USS Tarmond sailed to Malta.", &["L:Malta"]);
    check("HMS Pelican was sold in autumn.", &[]);
    check("The minister SS Ahluwalia spoke.", &["P:SS Ahluwalia"]);
}

#[test]
fn co_operatives() {
    check(
        "The Vellam Urban Co-operative Bank was fined.",
        &["O:Vellam Urban Co-operative Bank"],
    );
    check("All Co-operative Banks must comply with it.", &[]);
}

#[test]
fn the_article_shows_rivers_and_the_moon() {
    check(
        "The camp lies along the Periyar in the hills.",
        &["L:Periyar"],
    );
    check("It will bring back samples from the Moon.", &["L:Moon"]);
    check("He sang a Moon song.", &[]);
}

#[test]
fn bodies_and_where_they_sit() {
    check(
        "Samples were taken to the Institute of Advanced Virology, Velakkal.",
        &["O:Institute of Advanced Virology", "L:Velakkal"],
    );
    check(
        "The startup competes with Zorvane and others.",
        &["O:Zorvane"],
    );
    check("A round led by Zorvane closed on Monday.", &["O:Zorvane"]);
    check("The CIMQ portal was down for hours.", &[]);
}

#[test]
fn clubs_and_branches_by_what_stands_beside_the_name() {
    check(
        "He played for Tormelås IK in the spring.",
        &["O:Tormelås IK"],
    );
    check("She joined FK Tormelgrad as a coach.", &["O:FK Tormelgrad"]);
    check(
        "A quote from Zorvane India was lower.",
        &["O:Zorvane India"],
    );
    check("They toured the whole India in a van.", &["L:India"]);
}

#[test]
fn letters_before_a_strange_name() {
    check("He met K. K. Drosk in Pune.", &["P:K. K. Drosk", "L:Pune"]);
    check(
        "Guests: S. Velukkan, T. R. Tormelan.",
        &["P:S. Velukkan", "P:T. R. Tormelan"],
    );
    check("Forces led by A A K Tzobari gave up.", &["P:A A K Tzobari"]);
    check(
        "The plea of Sanjay More, a driver, was heard.",
        &["P:Sanjay More"],
    );
    // Degrees, articles and comparisons.
    check("She took an M. Pharm and a B. Arch degree.", &[]);
    check("A K-pop band sang. They want More of it.", &[]);
}

#[test]
fn quarters_screens_and_ends_of_roads() {
    check(
        "Shops in Kavi Nagar and Doctors Colony were shut.",
        &["L:Kavi Nagar", "L:Doctors Colony"],
    );
    check(
        "Crowds outside Velban Talkies cheered the actor.",
        &["L:Velban Talkies"],
    );
    check(
        "They went to the Velbanmalai hills in the morning.",
        &["L:Velbanmalai hills"],
    );
    check(
        "The party sacked its Bathinda Urban candidate on Monday.",
        &["L:Bathinda Urban"],
    );
}
