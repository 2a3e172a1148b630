//! Organisations in English sentences: by their head, their form, what they do.

use super::check;
use crate::Extractor;

#[test]
fn organisations_by_their_head() {
    check(
        "He joined the Zorvane Institute of Marine Research last year.",
        &["O:Zorvane Institute of Marine Research"],
    );
    check(
        "She heads the Goa Chamber of Commerce and Industry.",
        &["O:Goa Chamber of Commerce and Industry"],
    );
    check(
        "The plant belongs to Shree Qorvanti Ispat Pvt Ltd, officials said.",
        &["O:Shree Qorvanti Ispat Pvt Ltd"],
    );
    check(
        "He was taken to Dr Ambedkar Hospital by the villagers.",
        &["O:Dr Ambedkar Hospital"],
    );
}

#[test]
fn a_list_is_not_one_body() {
    check(
        "The match between Mumbai Indians and Chennai Super Kings was washed out.",
        &["O:Mumbai Indians", "O:Chennai Super Kings"],
    );
    check(
        "It was reported by the Times of India on Sunday.",
        &["O:Times of India"],
    );
}

#[test]
fn institutions_and_firms_of_a_name() {
    check(
        "He joined King Velban's Medical College in June.",
        &["O:King Velban's Medical College"],
    );
    check(
        "He was treated at Bengaluru's Bowring Hospital for a week.",
        &["L:Bengaluru", "O:Bowring Hospital"],
    );
    check(
        "Shares of Zorvane & Co. and of Drosk Corp. were sold.",
        &["O:Zorvane & Co.", "O:Drosk Corp."],
    );
    check(
        "She studied at the University of Texas at Austin for years.",
        &["O:University of Texas at Austin"],
    );
    check(
        "Students of the University of Delhi at the gate were stopped.",
        &["O:University of Delhi"],
    );
    check(
        "He played in the Vashkin League for Basel last season.",
        &["O:Vashkin League", "O:Basel"],
    );
    check("He teaches in a school of his town, he said.", &[]);
}

#[test]
fn several_bodies_in_a_headline() {
    check(
        "Supreme Court Stays Allahabad High Court Order On Survey",
        &["O:Supreme Court", "O:Allahabad High Court"],
    );
    check(
        "Congress Party Slams Delhi Police Over New Rules",
        &["O:Congress Party", "O:Delhi Police"],
    );
    check("Village Gets Road After Twenty Long Years", &[]);
    check("Farmers Say Crop Prices Too Low This Season", &[]);
}

#[test]
fn letters_that_are_no_body() {
    check("The plant makes 250 MW modules every month.", &[]);
    check("Every NGO has to file its ITR before the date.", &[]);
    check("The VPN and the API were down for an hour.", &[]);
    check("EP Velzen said the party would win.", &["P:EP Velzen"]);
    check(
        "Metal worth Rs 20 crore was bought from Drosk Metals.",
        &["O:Drosk Metals"],
    );
}

#[test]
fn letters_that_open_a_sentence() {
    check("QVST said that it would go to court.", &["O:QVST"]);
    check("QVST has launched a drive against it.", &["O:QVST"]);
    check("QVST demanded that they be heard.", &["O:QVST"]);
    check("QVST is a method of old times.", &[]);
    check("QVST rose to a level of five.", &[]);
    check("QVST cards were issued to all of them.", &[]);
}

#[test]
fn firms_in_capitals_behind_messrs() {
    check(
        "The work went to M/S ZORVEL INFRA of the town last year.",
        &["O:ZORVEL INFRA"],
    );
}

#[test]
fn events_take_their_of_phrase_along() {
    check("The Battle of Zorvanpur was fought in the hills.", &[]);
    check("It was shown at the Film Festival of India in May.", &[]);
    check("The Treaty of Velban was signed by two kings.", &[]);
    check(
        "The Bank of Zorvane closed two branches.",
        &["O:Bank of Zorvane"],
    );
    check("He fought of his own will in Kota.", &["L:Kota"]);
    check(
        "The War Museum in Kota was shut.",
        &["O:War Museum", "L:Kota"],
    );
}

#[test]
fn police_of_a_place() {
    check(
        "The Morbi police have arrested nine people.",
        &["O:Morbi police"],
    );
    check(
        "A case was lodged at the Velbanpur police station.",
        &["O:Velbanpur police station"],
    );
    check("Later the Kota police freed him.", &["O:Kota police"]);
    check("The police in Kota freed him later.", &["L:Kota"]);
    check("He rang up the police at once.", &[]);
    check("Many police stations were built.", &[]);
    check(
        "Cases were booked at Kota and Velbane police stations.",
        &["L:Kota", "L:Velbane"],
    );
}

#[test]
fn bodies_of_many_and_titles_outside() {
    check(
        "He heads the Velbanpur Weavers' Cooperative Society.",
        &["O:Velbanpur Weavers' Cooperative Society"],
    );
    check(
        "She was taken to Lokmanya Tilak Hospital at night.",
        &["O:Lokmanya Tilak Hospital"],
    );
    check(
        "Mumbai Indians' Rohit Sharma was fined.",
        &["O:Mumbai Indians", "P:Rohit Sharma"],
    );
    check("SC refuses stay on the new rules", &["O:SC"]);
    check("SC families got a small grant this year", &[]);
    check(
        "The Union Minister for Power, Shri R. K. Velban, has spoken.",
        &["P:R. K. Velban"],
    );
}

/// A run of capitals with a head in every second place once cost the square of its length.
#[test]
fn a_long_run_of_heads_stays_cheap() {
    let text = "Stays Velban Court ".repeat(20_000);
    let start = std::time::Instant::now();
    let _ = Extractor::new().extract(text.as_str());
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn committees_on_a_subject() {
    check(
        "The Parliamentary Standing Committee on Health and Family Welfare met the board.",
        &["O:Parliamentary Standing Committee on Health and Family Welfare"],
    );
    check(
        "St John's Medical College in Bengaluru said the boy was stable.",
        &["O:St John's Medical College", "L:Bengaluru"],
    );
    check(
        "He is an aide of the Ittehad-e-Zorvane Council in the city.",
        &["O:Ittehad-e-Zorvane Council"],
    );
    // A day is no subject.
    check("The court met the committee on Monday.", &[]);
}

#[test]
fn whom_somebody_lost_to_is_no_place() {
    check(
        "The pair lost to Fajar Zorvane in straight games.",
        &["P:Fajar Zorvane"],
    );
    check(
        "He met the minister at Bikash Bhavan on Monday.",
        &["L:Bikash Bhavan"],
    );
    check(
        "They moved to Karwan Zorvane in 2010.",
        &["L:Karwan Zorvane"],
    );
}

#[test]
fn bodies_of_several_subjects() {
    check(
        "It issued notice to the Department of Geology and Mining after hearing.",
        &["O:Department of Geology and Mining"],
    );
    check(
        "He joined the Department of Geology, Mining and Soils last year.",
        &["O:Department of Geology, Mining and Soils"],
    );
    check(
        "He joined the Department of Botany & Horticulture last year.",
        &["O:Department of Botany & Horticulture"],
    );
    check(
        "He wrote to the Department of Mining and Ministry of Power again.",
        &["O:Department of Mining", "O:Ministry of Power"],
    );
    check(
        "He wrote to the Department of Geology and Delhi Police again.",
        &["O:Department of Geology", "O:Delhi Police"],
    );
    check(
        "The School of Business and Velban met again.",
        &["O:School of Business", "P:Velban"],
    );
    check(
        "He met the Department of Geology and Ramesh Kumar again.",
        &["O:Department of Geology", "P:Ramesh Kumar"],
    );
}

#[test]
fn letters_joined_without_a_space() {
    check("It rained in J&K all night.", &["L:J&K"]);
    check(
        "Later the J&K Pollution Control Board flagged dust.",
        &["O:J&K Pollution Control Board"],
    );
    check(
        "They went to the D&H Velban Hospital at once.",
        &["O:D&H Velban Hospital"],
    );
    check(
        "The order went to K&J Velban Academy on merit.",
        &["O:K&J Velban Academy"],
    );
    check(
        "The Velban Board of J&K was shut for a week.",
        &["O:Velban Board of J&K"],
    );
    check(
        "The plans of A & B Velban Hospital were seen.",
        &["O:B Velban Hospital"],
    );
}

#[test]
fn a_ministry_of_several_subjects_whose_first_is_a_ministry_too() {
    check(
        "The Ministry of Power, Coal and Mines issued an order.",
        &["O:Ministry of Power, Coal and Mines"],
    );
    check(
        "The Ministry of Home Affairs, Supreme Court and Delhi Police are parties.",
        &[
            "O:Ministry of Home Affairs",
            "O:Supreme Court",
            "O:Delhi Police",
        ],
    );
}

/// What it teaches is no name; the town is.
#[test]
fn schools_told_by_their_town() {
    check(
        "He studied at the College of Engineering, Pune, then abroad.",
        &["O:College of Engineering, Pune"],
    );
    check(
        "She left the School of Planning and Architecture, Bhopal.",
        &["O:School of Planning and Architecture, Bhopal"],
    );
    check(
        "The Government Medical College Nagpur was shut.",
        &["O:Government Medical College Nagpur"],
    );
    check(
        "The Indian Institute of Science, Bengaluru, agreed.",
        &["O:Indian Institute of Science", "L:Bengaluru"],
    );
    check("He went to college in Pune.", &["L:Pune"]);
    check(
        "He studied at the College of Engineering, Velban said.",
        &["O:College of Engineering", "P:Velban"],
    );
}

#[test]
fn departments_and_courts_of_a_place() {
    check(
        "He joined the Public Works Department of Bombay in time.",
        &["O:Public Works Department", "L:Bombay"],
    );
    check(
        "The Department of Health said so.",
        &["O:Department of Health"],
    );
    check("The Bank of Mysore failed.", &["O:Bank of Mysore"]);
    check(
        "They were taken to the Thane sessions court.",
        &["O:Thane sessions court"],
    );
    check("A Mumbai sessions court let him go.", &["L:Mumbai"]);
    check("The sessions court let him go.", &[]);
}

#[test]
fn whom_one_tells_is_a_paper() {
    check("The minister told Velban News.", &["O:Velban News"]);
    check("The minister told Polsat News so.", &["O:Polsat News"]);
    check("The minister told Sky News so.", &["O:Sky News"]);
    check("The minister told Rahul Times without end.", &["P:Rahul"]);
    check("The minister told Good News to the crowd.", &[]);
}

/// Parties whose names are common words.
#[test]
fn parties_behind_their_side() {
    check(
        "The opposition Law and Justice lost.",
        &["O:Law and Justice"],
    );
    check(
        "The ruling Law and Justice said so.",
        &["O:Law and Justice"],
    );
    check("Law and justice must prevail.", &[]);
    check("He spoke of Law and Justice at length.", &[]);
}
