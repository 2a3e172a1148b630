//! Companies by what they do, teams, and bodies with `&`.

use super::check;

#[test]
fn companies_by_what_they_do() {
    check(
        "Meanwhile, Velquor raised Rs 40 crore from old backers.",
        &["O:Velquor"],
    );
    check(
        "In other trade, Drosken gained nearly 3 per cent.",
        &["O:Drosken"],
    );
    check("Velquor data show that prices are up.", &["O:Velquor"]);
    check(
        "They sold a stake in Future Kettles last year.",
        &["O:Future Kettles"],
    );
    check("Ramesh raised his hand and sat down.", &["P:Ramesh"]);
    check("Prices gained nearly 3 per cent.", &[]);
}

#[test]
fn companies_that_are_given_names_too() {
    check(
        "In Mumbai, shares of Trent fell 3%.",
        &["L:Mumbai", "O:Trent"],
    );
    check(
        "In other trade, Trent gained 2% on the BSE.",
        &["O:Trent", "O:BSE"],
    );
    check(
        "In Mumbai, shares of Vijay fell to his son.",
        &["L:Mumbai", "P:Vijay"],
    );
    check("They said that Trent was tired.", &["P:Trent"]);
}

#[test]
fn companies_that_are_words_too() {
    check("They were told that Oracle had grown.", &["O:Oracle"]);
    check("The oracle of the temple had spoken.", &[]);
    check("The Amazon was in flood, they said.", &[]);
}

#[test]
fn capitals_inside_a_word() {
    check("He put his money into FarVelt and left.", &["O:FarVelt"]);
    check("The MoUs were signed later that day.", &[]);
    check("Later McVelban said that he was glad.", &["P:McVelban"]);
}

#[test]
fn both_sides_of_an_ampersand() {
    check(
        "The order went to Drosk & Velban Infratech on merit.",
        &["O:Drosk & Velban Infratech"],
    );
    check(
        "It went to BJP & Congress Party workers.",
        &["O:BJP", "O:Congress Party"],
    );
}

#[test]
fn teams_with_a_plural() {
    check(
        "He moved to the Baltimore Otters in spring.",
        &["O:Baltimore Otters"],
    );
    check("He met Delhi Ministers on the way.", &["L:Delhi"]);
}

#[test]
fn ministers_and_seats() {
    check(
        "He wrote to Tamil Nadu Industries Minister R. K. Velban.",
        &["L:Tamil Nadu", "P:R. K. Velban"],
    );
    check(
        "Villagers sought the transfer of Velbasama BDO Ravi Kumar Das.",
        &["L:Velbasama", "P:Ravi Kumar Das"],
    );
    check("The post of Block BDO was vacant.", &[]);
}

#[test]
fn a_role_in_the_plural() {
    check(
        "Pacers Mohit Tzobari and Ravi Velban took four each.",
        &["P:Mohit Tzobari", "P:Ravi Velban"],
    );
}

#[test]
fn villages_that_end_as_adverbs_do() {
    check("A school was built at Velbanpally.", &["L:Velbanpally"]);
    check("It was principally a matter of taste.", &[]);
}

#[test]
fn a_name_known_beats_a_preposition() {
    check(
        "A team led by Akash Rao Velgirun was there. The minister paid tribute to Velgirun.",
        &["P:Akash Rao Velgirun", "P:Velgirun"],
    );
    check("He went to Velgirun by bus.", &["L:Velgirun"]);
}

#[test]
fn letters_of_a_country_a_state_and_a_court() {
    check("He was deported from the US and flew home.", &["L:US"]);
    check("US stocks rose while the rest fell.", &["L:US"]);
    check("Come with us, they told him later.", &[]);
    check("TN ministers will embark on a tour.", &["L:TN"]);
    check("He wants to build an AI model and AI firms.", &[]);
    check(
        "SC Grants Bail To Ramesh Tzobari In Old Case",
        &["O:SC", "P:Ramesh Tzobari"],
    );
    check("SC Families Get Small Grants This Year", &[]);
}

#[test]
fn people_in_headlines() {
    check(
        "Rohit, Ramesh Return To Camp After Break",
        &["P:Rohit", "P:Ramesh"],
    );
    check("Hope Returns To Old Camp After Long Break", &[]);
    check(
        "RJD Names Ramesh Tzobari As New Chief",
        &["O:RJD", "P:Ramesh Tzobari"],
    );
    check(
        "SAIL MD Vishvesh Kumar was present.",
        &["O:SAIL", "P:Vishvesh Kumar"],
    );
    check("The title went to the Velban Premier League.", &[]);
    check(
        "Later Maros Velcovic said that he was glad.",
        &["P:Maros Velcovic"],
    );
}

#[test]
fn companies_of_a_country_and_owned_by_people() {
    check(
        "It signed a pact with Velquor Aerospace of Germany.",
        &["O:Velquor Aerospace", "L:Germany"],
    );
    check(
        "Ramesh Tzobari-owned shops were shut.",
        &["P:Ramesh Tzobari"],
    );
    check(
        "Later Ireland's Mark Adair took four.",
        &["L:Ireland", "P:Mark Adair"],
    );
    check("Put a Mark Below the line, they said.", &[]);
}

#[test]
fn companies_by_offices_and_verbs() {
    check(
        "UPCZ chief Ramesh Tzobari said so to the press.",
        &["O:UPCZ", "P:Ramesh Tzobari"],
    );
    check(
        "Earlier Velquor spokesperson Ramesh Tzobari declined to comment.",
        &["O:Velquor", "P:Ramesh Tzobari"],
    );
    check(
        "Later IT major Velquor and retail giant Drosken signed the papers.",
        &["O:Velquor", "O:Drosken"],
    );
    check(
        "He was told that they will acquire Velquor in June.",
        &["O:Velquor"],
    );
    check(
        "Analysts at Velquor said the price may fall.",
        &["O:Velquor"],
    );
    check("Army chief said that the men were safe.", &[]);
}

#[test]
fn letters_in_brackets_that_are_no_body() {
    check("The Goods and Services Tax (GST) was cut last year.", &[]);
    check("A First Information Report (FIR) was lodged there.", &[]);
    check(
        "The Regional Velbanics Centre (RVC) issued an alert.",
        &["O:Regional Velbanics Centre", "O:RVC"],
    );
}

#[test]
fn clubs_and_stations_with_a_word_before() {
    check(
        "They will meet FC Velban in the final there.",
        &["O:FC Velban"],
    );
    check(
        "The show was aired on Radio Velban last night.",
        &["O:Radio Velban"],
    );
    check("The radio was on when they came home.", &[]);
}

#[test]
fn words_of_business_before_a_name() {
    check(
        "The startup is backed by Velquor and Drosken.",
        &["O:Velquor", "O:Drosken"],
    );
    check(
        "Its clients now include Velquor, Dabur and Drosken.",
        &["O:Velquor", "O:Dabur", "O:Drosken"],
    );
    check("He works for Velquor in a small town.", &["O:Velquor"]);
    check(
        "They put $9 million into Velquor last month.",
        &["O:Velquor"],
    );
    check("It lost to its rival Velquor in the end.", &["O:Velquor"]);
    check("Towns such as Velquor were cut off.", &["L:Velquor"]);
    check(
        "The party was backed by Sharma and Verma.",
        &["P:Sharma", "P:Verma"],
    );
    check("Players such as Kohli were rested.", &["P:Kohli"]);
    check("He works for peace and for Ramesh.", &["P:Ramesh"]);
}

#[test]
fn told_once_is_told_again() {
    check(
        "Velquor is in talks to raise money. The startup Velquor sells maps. Later Velquor said that it was glad.",
        &["O:Velquor", "O:Velquor", "O:Velquor"],
    );
    check(
        "The Regional Velbanics Centre (RVC) was closed. RVC officials were moved.",
        &["O:Regional Velbanics Centre", "O:RVC", "O:RVC"],
    );
    check("Later Velquor said that he was glad.", &["P:Velquor"]);
    // A god elsewhere.
    check(
        "The fintech startup Kubera raised $3 million. Kubera works with shops.",
        &["O:Kubera", "O:Kubera"],
    );
}

#[test]
fn names_behind_messrs() {
    check(
        "The work went to M/s Sai Velquor Traders, Hisar.",
        &["O:Sai Velquor Traders", "L:Hisar"],
    );
    check("M/s Drosk & Velban was fined.", &["O:Drosk & Velban"]);
    check("The wind blew at 40 m/s in Hisar.", &["L:Hisar"]);
}

/// Of a listed name of two words the first stands for it where it is nothing else.
#[test]
fn a_listed_fund_again() {
    check(
        "Blume Ventures led the round. Later Blume sold its stake.",
        &["O:Blume Ventures", "O:Blume"],
    );
    check(
        "He met Blume Ventures. Trilegal acted for Blume.",
        &["O:Blume Ventures", "O:Trilegal", "O:Blume"],
    );
    check(
        "Tiger Global sold its stake. The Tiger is a cat.",
        &["O:Tiger Global"],
    );
}

#[test]
fn who_gave_the_money() {
    check(
        "The maker has raised Rs 34 crore from Velquor and Drosken.",
        &["O:Velquor", "O:Drosken"],
    );
    check(
        "They secured $9 million from Velquor last week.",
        &["O:Velquor"],
    );
    check(
        "The gang stole Rs 34 crore from Ramesh last week.",
        &["P:Ramesh"],
    );
}

#[test]
fn officers_and_their_firm() {
    check(
        "On the call was Sandhya Raman (COO, Velquor) as well.",
        &["P:Sandhya Raman", "O:Velquor"],
    );
    check(
        "So said R. K. Sharma, CEO, Drosken, at the event.",
        &["P:R. K. Sharma", "O:Drosken"],
    );
    check(
        "The CEO, Ramesh Sharma, was at the event.",
        &["P:Ramesh Sharma"],
    );
    check("The supplier is Velquor, they said.", &["O:Velquor"]);
    check("The supplier is Ramesh, they said.", &["P:Ramesh"]);
    check("The supplier is Indian, they said.", &[]);
}

#[test]
fn one_more_in_a_list_of_firms() {
    check(
        "He has worked with Infosys, TCS and Drosken since then.",
        &["O:Infosys", "O:TCS", "O:Drosken"],
    );
    check(
        "Infosys, TCS and Drosken said that they would hire.",
        &["O:Infosys", "O:TCS", "O:Drosken"],
    );
    check(
        "He has worked with Infosys, TCS and Ramesh since then.",
        &["O:Infosys", "O:TCS", "P:Ramesh"],
    );
    check(
        "He has worked with Infosys, TCS and others since then.",
        &["O:Infosys", "O:TCS"],
    );
    check(
        "He has worked with Infosys, TCS and Indian banks.",
        &["O:Infosys", "O:TCS"],
    );
}

#[test]
fn roles_that_open_a_sentence() {
    check("Distributor Drosken will release it.", &["O:Drosken"]);
    check(
        "Client Velquor Tzarvel was pleased.",
        &["O:Velquor Tzarvel"],
    );
    check("Client Ramesh was pleased.", &["P:Ramesh"]);
    check("Client meetings will go on.", &[]);
    check("The drummer of Drosken left in May.", &["O:Drosken"]);
    check("The drums of Drosken were heard.", &[]);
    check("They were signed to Drosken in May.", &["O:Drosken"]);
    check("They were tied to Ramesh in May.", &["P:Ramesh"]);
}

#[test]
fn what_firms_say_own_and_are_owned_by() {
    check(
        "Zorvel said it had signed a pact with the state.",
        &["O:Zorvel"],
    );
    check(
        "Zorvel shut its old plant in Pune.",
        &["O:Zorvel", "L:Pune"],
    );
    check("Zorvel, which makes sensors, has 40 staff.", &["O:Zorvel"]);
    check(
        "Existing investors Zorvel, Kintara and Melbrook took part in it.",
        &["O:Zorvel", "O:Kintara", "O:Melbrook"],
    );
    check(
        "Zorvel-backed Kintara lost some of its staff.",
        &["O:Zorvel", "O:Kintara"],
    );
    check(
        "The QVNP leader Tormel Vashk was held on Monday.",
        &["O:QVNP", "P:Tormel Vashk"],
    );
    check(
        "His brother Odolan and wife Velba live here.",
        &["P:Odolan", "P:Velba"],
    );
    // People speak of themselves, places have households.
    check("Tormel said it was raining when he left.", &["P:Tormel"]);
    check("They came from Velban, which has 40 wells.", &["L:Velban"]);
}
