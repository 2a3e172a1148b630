//! Names in English sentences, and sentences without one.

use crate::candidate::tests::names_by;
use crate::{Extractor, Kind};

/// Mentions of people, organisations and places, as `P:`, `O:` and `L:` with their text.
fn names(text: &str) -> Vec<String> {
    let mut found = names_by(&Extractor::new(), text);
    found.retain(|name| !name.starts_with("S:"));
    found
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(names(text), expected, "{text}");
}

#[test]
fn people_in_no_list() {
    check(
        "The clerk, identified as Tormel Vashkin, was arrested on Monday.",
        &["P:Tormel Vashkin"],
    );
    check(
        "Mr Quellan Drosk told reporters that he would appeal.",
        &["P:Quellan Drosk"],
    );
    check(
        "Police later released Ramesh Tzobari and his brother.",
        &["P:Ramesh Tzobari"],
    );
    check(
        "Inspector R. K. Vandrekar said two men had fled.",
        &["P:R. K. Vandrekar"],
    );
}

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
fn places_by_preposition_and_order() {
    check(
        "The bus overturned near Zhorampet on the old road.",
        &["L:Zhorampet"],
    );
    check(
        "They were returning from Vellakodi, Kerala when it rained.",
        &["L:Vellakodi", "L:Kerala"],
    );
    check(
        "The car was found at Kota railway crossing in the evening.",
        &["L:Kota"],
    );
}

#[test]
fn capitals_that_name_nobody() {
    check(
        "However, the government has not issued any order so far.",
        &[],
    );
    check(
        "Many Indian and Chinese farmers speak Hindi or Mandarin.",
        &[],
    );
    check(
        "The Ministry will hold a meeting after Diwali on Monday.",
        &[],
    );
    check("He won the Ranji Trophy and later a Nobel Prize.", &[]);
    check(
        "Members of the Lok Sabha staged a walkout over the Farm Bill.",
        &[],
    );
    check("Doctors said the condition of the patient was stable.", &[]);
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
fn romanised_hindi() {
    check("kal rahulji ne kaha ki ye sab galat hai", &["P:rahulji"]);
    check("ye sab congress ne kiya hai aur koi nahi", &["O:congress"]);
    check(
        "mujhe lagta hai ki bjp ko delhi me vote nahi milega",
        &["O:bjp", "L:delhi"],
    );
    check("Bharat ke log bahut achhe hain", &["L:Bharat"]);
}

#[test]
fn romanised_hindi_without_a_name() {
    check("hamare desh ka kya hoga bhai, sab chor hain", &[]);
    check("sarkar ne kaha ki ye murdabad ke naare galat hain", &[]);
    check("log soch rahe hain ki ab kya kare aur kahan jaye", &[]);
}

#[test]
fn handles_and_hashtags() {
    check(
        "Great speech by @UmarKhalidJNU and @sardanarohit",
        &["P:@UmarKhalidJNU", "P:@sardanarohit"],
    );
    check("what a match #Kohli", &["P:#Kohli"]);
    check("aaj #jio ka sim nahi chal raha hai yaar", &["O:#jio"]);
    check("we want #ChangeNow and #CleanAir", &[]);
    check("ask #who and #up about it", &[]);
    check("thanks to @dailydealsnow for this", &[]);
}

#[test]
fn a_town_s_team_or_paper() {
    check(
        "He supports Leeds Rovers and plays in Kent.",
        &["O:Leeds Rovers", "L:Kent"],
    );
    check(
        "She wrote for the Nagpur Sentinel after college.",
        &["O:Nagpur Sentinel"],
    );
    check(
        "They lost to the Baltimore Drovvers in the second round.",
        &["O:Baltimore Drovvers"],
    );
    check(
        "A stall was set up by Samsung India near the gate.",
        &["O:Samsung India"],
    );
    check(
        "The trophy went to Team India for a second time.",
        &["O:Team India"],
    );
    // A community, an event, a person, a genitive: the town stays a town.
    check(
        "A group of Delhi Muslims met the officials on Monday.",
        &["L:Delhi"],
    );
    check("The Delhi Riots were discussed in the house again.", &[]);
    check(
        "He wrote to Nagpur Mayor Tormel Vashkin about it.",
        &["L:Nagpur", "P:Tormel Vashkin"],
    );
    check(
        "They praised Samsung's factory in India for that.",
        &["O:Samsung", "L:India"],
    );
}

#[test]
fn quarters_and_saints() {
    check("Roads in South Mumbai were flooded.", &["L:South Mumbai"]);
    check("He lives in Old Goa with his brother.", &["L:Old Goa"]);
    check(
        "They were seen in St. Velbans on the same evening.",
        &["L:St. Velbans"],
    );
    check(
        "Rain fell in south Mumbai and in the old town.",
        &["L:Mumbai"],
    );
    check("The statue of St. Francis was cleaned.", &["P:Francis"]);
    check(
        "He studied at St. Velban's School for a year.",
        &["O:St. Velban's School"],
    );
}

#[test]
fn what_the_noun_beside_it_says() {
    check(
        "The startup Zorbex raised money from old investors.",
        &["O:Zorbex"],
    );
    check(
        "Quinvex shares fell after the results were out.",
        &["O:Quinvex"],
    );
    check(
        "She was the founder of Quinvex until last year.",
        &["O:Quinvex"],
    );
    check(
        "Vellampora is a small village on the river.",
        &["L:Vellampora"],
    );
    check("Drosken is a British retailer of shoes.", &["O:Drosken"]);
    check(
        "Payments firms such as Krivva, founded by two engineers, are growing.",
        &["O:Krivva"],
    );
    check("The film Velvet Nights was shown again.", &[]);
    check("He read the novel Drosken Lanes on the train.", &[]);
    check("Tarvick is a language of the islands.", &[]);
    check(
        "Mahesh Gowda, a farmer of the area, was hurt.",
        &["P:Mahesh Gowda"],
    );
    check(
        "The company Ramesh Gowda joined was closed.",
        &["P:Ramesh Gowda"],
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
        &["O:Vashkin League", "L:Basel"],
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
fn sectors_in_a_list_that_is_opened() {
    let sectors = |text: &str| -> Vec<String> {
        Extractor::new()
            .extract(text)
            .mentions()
            .iter()
            .filter(|m| m.kind() == Kind::Sector)
            .map(|m| m.text().to_owned())
            .collect()
    };
    assert_eq!(
        sectors("The group has interests in steel, mining and power."),
        ["steel", "mining", "power"]
    );
    assert_eq!(
        sectors("It backs young companies in banking, insurance and retail."),
        ["banking", "insurance", "retail"]
    );
    assert_eq!(
        sectors("The state wants investment in power and retail."),
        ["power", "retail"]
    );
    assert_eq!(sectors("He bought steel, power tools and food."), [""; 0]);
    assert_eq!(sectors("Their thirst for power and food grew."), [""; 0]);
    assert_eq!(sectors("He came to power in 2014 after a poll."), [""; 0]);
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
fn places_with_ordinary_words() {
    check(
        "They camped on Shark Island for a week.",
        &["L:Shark Island"],
    );
    check(
        "A body was found in the Velban River on Monday.",
        &["L:Velban"],
    );
    check("He was born in Gibbon City last May.", &["L:Gibbon City"]);
    check("A shop in Sector 14 was robbed.", &["L:Sector 14"]);
    check("They are residents of Kasba Velbon.", &["L:Kasba Velbon"]);
    check("The car sector grew by 14 per cent.", &[]);
    check("They opened 14 shops in each sector of the town.", &[]);
    check("The Main Road was closed by the police.", &[]);
}

#[test]
fn people_and_agencies_by_their_surroundings() {
    check(
        "Martha Chase wrote the paper in a year.",
        &["P:Martha Chase"],
    );
    check("The officer told PTI that two men had fled.", &["O:PTI"]);
    check(
        "SpiceJet MD Ajay Singh said so on Monday.",
        &["O:SpiceJet", "P:Ajay Singh"],
    );
    check(
        "Md Salim Ansari was held by the police.",
        &["P:Md Salim Ansari"],
    );
    check(
        "Kanpur-based Zorbex Prime makes shoes and bags.",
        &["L:Kanpur", "O:Zorbex Prime"],
    );
    check(
        "Kanpur-based Ramesh Gowda makes shoes and bags.",
        &["L:Kanpur", "P:Ramesh Gowda"],
    );
    check("Membership is open to all of them.", &[]);
    check("Roughly half of the shops were shut.", &[]);
    check("Torture has no place in a free country.", &[]);
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
