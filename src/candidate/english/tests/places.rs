//! Places in English sentences, and the teams and papers of a town.

use super::check;

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
fn heads_in_small_letters_and_the_ends_of_a_line() {
    check(
        "They inspected the Tighvel dam on Monday.",
        &["L:Tighvel dam"],
    );
    check("They inspected the old dam on Monday.", &[]);
    check(
        "Work on the Ratnagiri-Velbane line is over.",
        &["L:Ratnagiri", "L:Velbane"],
    );
    check(
        "Washington: The talks were held on Monday.",
        &["L:Washington"],
    );
    check("Summary: The talks were held on Monday.", &[]);
}

#[test]
fn joined_names_before_a_place_s_head() {
    check(
        "They saw the Ovelra-Arvu Wildlife Sanctuary near the road.",
        &["L:Ovelra-Arvu Wildlife Sanctuary"],
    );
    check(
        "They saw the Velban-Drosken National Park near the road.",
        &["L:Velban-Drosken National Park"],
    );
    check("They saw a Wildlife Sanctuary near the road.", &[]);
}

#[test]
fn waters_by_what_they_have() {
    check(
        "The road runs along the Velquor for a mile.",
        &["L:Velquor"],
    );
    check("A dam on the Velquor was planned.", &["L:Velquor"]);
    check("The boats went down the river to the sea.", &[]);
    check("They walked along the Mall in the rain.", &[]);
}

#[test]
fn where_a_site_is() {
    check(
        "They met at the Nehru Stadium, Velquor.",
        &["L:Nehru Stadium", "L:Velquor"],
    );
    check(
        "He was taken to the Sector 39 police station.",
        &["O:Sector 39 police station"],
    );
}

#[test]
fn stations_and_dams_of_a_town() {
    check(
        "She stopped at Ramagundam station at noon.",
        &["L:Ramagundam station"],
    );
    check("Fire broke out near Dadar station.", &["L:Dadar station"]);
    check("The Hirakud dam is full.", &["L:Hirakud dam"]);
    check("The Kerala station was cheaper.", &["L:Kerala"]);
    check(
        "The Moga police station was shut.",
        &["O:Moga police station"],
    );
    check("He owns a petrol station there.", &[]);
}

#[test]
fn ways_of_which_one_end_is_known() {
    check(
        "They cleared the Kota-Velbane project.",
        &["L:Kota", "L:Velbane"],
    );
    check(
        "They cleared the Kota-Velbane third line.",
        &["L:Kota", "L:Velbane"],
    );
    check(
        "It won an order for works between Velbane and Nagda.",
        &["L:Velbane", "L:Nagda"],
    );
    check("It is a fight between Velbane and India.", &["L:India"]);
    check("They cleared the Kota-Velbane theory.", &["L:Kota"]);
}

#[test]
fn who_is_in_a_place_may_say_something() {
    check("Hauliers in Velbanie say they lost money.", &["L:Velbanie"]);
    check("Farmers in Drosken fear losses.", &["L:Drosken"]);
}

/// Clubs that are called by a place.
#[test]
fn who_plays_is_the_club() {
    check(
        "They stunned East Bengal 2-1 on the road.",
        &["O:East Bengal"],
    );
    check(
        "East Bengal coach Tormel Vashkin smiled.",
        &["O:East Bengal", "P:Tormel Vashkin"],
    );
    check("East Bengal fans were happy.", &["O:East Bengal"]);
    check("He was born in East Bengal long ago.", &["L:East Bengal"]);
    check(
        "Refugees from East Bengal came by train.",
        &["L:East Bengal"],
    );
    check(
        "He saw the whole of East Bengal after the match.",
        &["L:East Bengal"],
    );
}

#[test]
fn what_falls_into_a_river() {
    check("The van fell into the Velquor at night.", &["L:Velquor"]);
    check(
        "Two boys drowned in the Velquor on a picnic.",
        &["L:Velquor"],
    );
    check(
        "The works stopped because of floods in the Drosk.",
        &["L:Drosk"],
    );
    check("He fell into the trap again.", &[]);
    check("She fell in love with the Mall.", &[]);
}

#[test]
fn the_other_end_of_a_way() {
    check(
        "The road between Kota and Velbane was shut.",
        &["L:Kota", "L:Velbane"],
    );
    check(
        "People must return to Moreh and Velbane soon.",
        &["L:Moreh", "L:Velbane"],
    );
    check("It is a fight between India and Velbane.", &["L:India"]);
}

#[test]
fn lists_of_places() {
    check(
        "Trains were held up at Ambala, Velban, Drosk and Tormelkalan, officials said.",
        &["L:Ambala", "L:Velban", "L:Drosk", "L:Tormelkalan"],
    );
    check(
        "Shops were shut in Velbanur, Drosk and Tormelkere on Monday.",
        &["L:Velbanur", "L:Drosk", "L:Tormelkere"],
    );
    check(
        "It rained at Velban (11 cm), Drosk (9 cm) and Tormel (7 cm) in the night.",
        &["L:Velban", "L:Drosk", "L:Tormel"],
    );
    check(
        "Votes were cast in the Velban, Pune and Tormel Assembly constituencies.",
        &["L:Velban", "L:Pune", "L:Tormel"],
    );
    // People behind a place, people in a list.
    check(
        "The talks in Paris were led by Drosk, Velban and Tormel.",
        &["L:Paris"],
    );
    check(
        "She thanked Quellan Drosk, Ramesh Tzobari and Pune friends.",
        &["P:Quellan Drosk", "P:Ramesh Tzobari", "L:Pune"],
    );
    check(
        "The dead were Velbanappa, 61, of Tormelpet and Droskamma, 55, of Tzobar.",
        &["P:Velbanappa", "L:Tormelpet", "P:Droskamma", "L:Tzobar"],
    );
}

#[test]
fn heads_genitives_and_numbers() {
    check(
        "The van was stopped near the Velban toll plaza by two men.",
        &["L:Velban"],
    );
    check(
        "They live on Queen's Road and work at the Rani ki Baori site.",
        &["L:Queen's Road", "L:Rani ki Baori"],
    );
    check(
        "They met in St. Peter's Square at noon.",
        &["L:St. Peter's Square"],
    );
    check("He led in Aizawl East-II by noon.", &["L:Aizawl East-II"]);
    check(
        "Cargo moved on National Waterway-4 for the first time.",
        &["L:National Waterway-4"],
    );
}

#[test]
fn second_teams_and_letters_with_the_state() {
    check(
        "He will tour England with India A in June.",
        &["L:England", "O:India A"],
    );
    check(
        "A vitamin A dose was given in India a day later.",
        &["L:India"],
    );
    check(
        "Police questioned the United Velban Forum Assam (UVFA) on Monday.",
        &["O:United Velban Forum Assam", "O:UVFA"],
    );
}

#[test]
fn names_with_a_phrase_of_faith_or_an_office_behind() {
    check(
        "The fort fell to Ghiyas ud din Drosk in that war.",
        &["P:Ghiyas ud din Drosk"],
    );
    check(
        "Mark Tzobari, managing partner at a fund, said so.",
        &["P:Mark Tzobari"],
    );
    check("Don't go there, they said. Don’t stay.", &[]);
    check(
        "Union Minister of Ports and Ayush Shri Velban Drosk chaired it.",
        &["P:Velban Drosk"],
    );
}
