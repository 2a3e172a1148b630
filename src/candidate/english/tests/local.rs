//! Local reports of Indian papers: officers and where they sit, schools, benches, temples, files.

use super::check;

#[test]
fn officers_and_where_they_hold_office() {
    check(
        "ADC Shopian Mohammad Yusuf Wani spoke to the people.",
        &["L:Shopian", "P:Mohammad Yusuf Wani"],
    );
    check(
        "DM Lucknow Suryapal Gangwar was present.",
        &["L:Lucknow", "P:Suryapal Gangwar"],
    );
    check(
        "The Deputy Commissioner (DC) left when the DC had eaten.",
        &[],
    );
    check("Captain Imran Khan left.", &["P:Imran Khan"]);
}

#[test]
fn schools_forces_and_benches() {
    check(
        "He was held by Velbane police and studies at GSSS Drostela.",
        &["O:Velbane police", "O:GSSS Drostela"],
    );
    check(
        "The Nagpur Bench of the Bombay High Court heard it.",
        &["O:Nagpur Bench of the Bombay High Court"],
    );
    check(
        "Velbane FC of Hyderabad lost to them.",
        &["O:Velbane FC", "L:Hyderabad"],
    );
    check("He spoke at the Mini Secretariat.", &[]);
    check("The Zilla Parishad chairman left.", &[]);
}

#[test]
fn temples_and_districts_called_after_people() {
    check(
        "A fire broke out at Sri Mariamman temple.",
        &["L:Sri Mariamman temple"],
    );
    check(
        "The Shree Jagannath Temple was closed.",
        &["L:Jagannath Temple"],
    );
    check(
        "He lives in Alluri Sitharama Raju district.",
        &["L:Alluri Sitharama Raju"],
    );
    check(
        "They met Kota South MLA Sandeep Sharma there.",
        &["L:Kota South", "P:Sandeep Sharma"],
    );
}

#[test]
fn files_and_letters() {
    check(
        "A letter was sent to the M/o Railways.",
        &["O:M/o Railways"],
    );
    check(
        "The patient tested MERS-CoV positive on the BLR-DEL flight.",
        &[],
    );
    check(
        "Tormel Exporters' Association (TEA) said so.",
        &["O:Tormel Exporters' Association", "O:TEA"],
    );
    check(
        "Sarpanch Abdul Mohi-ud-din Lone was there.",
        &["P:Abdul Mohi-ud-din Lone"],
    );
    check("She has an M.Ch. in surgery.", &[]);
}

#[test]
fn departments_villages_and_events() {
    check("The HMWS&SB will lay the line.", &["O:HMWS&SB"]);
    check(
        "The body of Sudhakaran of Velbanekara, who was ill, was found.",
        &["P:Sudhakaran", "L:Velbanekara"],
    );
    check(
        "QRGP's Manoj Drosk and others spoke.",
        &["O:QRGP", "P:Manoj Drosk"],
    );
    check(
        "It was held at the Maharaja Ranjit Singh Auditorium.",
        &["L:Maharaja Ranjit Singh Auditorium"],
    );
    check(
        "Chief Engineer Harnam Rai Puri said so.",
        &["P:Harnam Rai Puri"],
    );
    check("They won the ICC Women's World Cup in it.", &[]);
    check("His R&D and Q&A were good.", &[]);
}
