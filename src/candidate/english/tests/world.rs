//! Names of English papers and encyclopaedias: surnames alone, units, heads of other languages, places before what holds them.

use super::check;

#[test]
fn a_surname_that_is_a_word_stands_for_the_person_named_in_full() {
    check(
        "Officials met Rohan Marks on Monday. They saw that Marks had left.",
        &["P:Rohan Marks", "P:Marks"],
    );
    check(
        "Officials met Rohan Marks on Monday. Marks said he would appeal.",
        &["P:Rohan Marks", "P:Marks"],
    );
    check(
        "Officials met Rohan Marks on Monday. Marks in the exam were low.",
        &["P:Rohan Marks"],
    );
    check(
        "Officials met Rohan Marks on Monday. They gave marks to all.",
        &["P:Rohan Marks"],
    );
}

#[test]
fn units_are_told_by_their_number() {
    check(
        "The 65th Air Division directed the work near the border.",
        &["O:65th Air Division"],
    );
    check(
        "Soldiers of the 4th Battalion marched past.",
        &["O:4th Battalion"],
    );
    check("Some 40 Division officers were absent.", &[]);
}

#[test]
fn heads_of_other_languages_stand_before_the_name() {
    check(
        "He joined the Corporación Velbana de Drosk in 1961.",
        &["O:Corporación Velbana de Drosk"],
    );
    check(
        "She banks with the Banco do Drosk in Lisbon.",
        &["O:Banco do Drosk", "L:Lisbon"],
    );
    check(
        "She spoke at the Universidad Nacional on Monday.",
        &["O:Universidad Nacional"],
    );
}

#[test]
fn places_before_the_place_that_holds_them() {
    check(
        "He spoke at Freedom Park, Bengaluru, on Monday.",
        &["L:Freedom Park", "L:Bengaluru"],
    );
    check(
        "A fire broke out in Drosk Hospital, Pune, on Monday.",
        &["O:Drosk Hospital", "L:Pune"],
    );
    check(
        "Replying to P. C. Vandrekar, the minister said no.",
        &["P:P. C. Vandrekar"],
    );
}

#[test]
fn heads_of_places_that_belong_to_the_name() {
    check("He was found near Loch Drosk on Monday.", &["L:Loch Drosk"]);
    check(
        "He came from the Isle of Drosk on Monday.",
        &["L:Isle of Drosk"],
    );
    check("The village Velban lies near the river.", &["L:Velban"]);
}

#[test]
fn universities_and_foundations() {
    check(
        "Velban University of Australia signed the pact.",
        &["O:Velban University", "L:Australia"],
    );
    check(
        "The Islamic University of Gaza was bombed.",
        &["O:Islamic University of Gaza"],
    );
    check(
        "The Gordon and Betty Moore Foundation paid for it.",
        &["O:Gordon and Betty Moore Foundation"],
    );
    check(
        "The Centre for Drosk Astrophysics is in Pune.",
        &["O:Centre for Drosk Astrophysics", "L:Pune"],
    );
}

#[test]
fn nouns_around_the_name() {
    check("The Drosk airline has cancelled all flights.", &["O:Drosk"]);
    check("The Drosk film was shot in Pune.", &["L:Pune"]);
    check(
        "The Spaniard will play Quellan Drosk in the final.",
        &["P:Quellan Drosk"],
    );
    check("He saw the play Quellan Drosk in the city.", &[]);
    check(
        "Reports on Drosk Cleantech said the firm was sold.",
        &["O:Drosk Cleantech"],
    );
}

#[test]
fn papers_with_their_article() {
    check(
        "She wrote for The Guardian and read it at home.",
        &["O:The Guardian"],
    );
    check("She spoke for the guardian of the child.", &[]);
}

#[test]
fn small_words_inside_names() {
    check(
        "Khalil al-Drosk told reporters that he would go.",
        &["P:Khalil al-Drosk"],
    );
    check("They met Kevin De Drosk on Monday.", &["P:Kevin De Drosk"]);
}

#[test]
fn people_called_by_what_they_were() {
    check(
        "The fort was taken by Dravomir the Terrible in a night.",
        &["P:Dravomir the Terrible"],
    );
    check(
        "He showed Rohan the Great Hall of the palace.",
        &["P:Rohan"],
    );
    check(
        "\"We will appeal,\" said Sohini De, who argued the case.",
        &["P:Sohini De"],
    );
    check(
        "It was founded by Anil VTK and two friends of his.",
        &["P:Anil VTK"],
    );
}

#[test]
fn places_of_several_words() {
    check(
        "The road was shut in New Tarvelban by a slide.",
        &["L:New Tarvelban"],
    );
    check(
        "The bus fell into a gorge on National Highway 66 and State Highway 17.",
        &["L:National Highway 66", "L:State Highway 17"],
    );
    check("He asked for a New Deal with the workers.", &[]);
    check(
        "The tiger was seen in B D Hills and at P N Velkote on Monday.",
        &["L:B D Hills", "L:P N Velkote"],
    );
    check(
        "It lies between the lakes Vortsel and Drosnik in the east.",
        &["L:Vortsel", "L:Drosnik"],
    );
    check(
        "He is a resident of Hale Veldrosku village in the hills.",
        &["L:Hale Veldrosku"],
    );
    check("They lost in Drosk final by a wicket.", &[]);
}

#[test]
fn firms_told_by_what_they_have() {
    check(
        "Drosktech has an office in the port area.",
        &["O:Drosktech"],
    );
    check(
        "The regulator Veltamin will inspect the mine.",
        &["O:Veltamin"],
    );
    check("MFIs and NBFCs sold bonds on Monday.", &[]);
    check(
        "QVRTA to hold a course for supervisors next week.",
        &["O:QVRTA"],
    );
    check("QVRTA has not reacted so far.", &["O:QVRTA"]);
    check(
        "Prices rose at the port again.\nTRADERS FEAR US TARIFF WAR WILL GO ON",
        &["L:US"],
    );
    check("THEY WILL NOT TELL US WHAT THEY DO", &[]);
}
