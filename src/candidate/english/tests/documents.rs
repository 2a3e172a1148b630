//! Letters, registers, notices: what documents write and newspapers do not.

use super::check;

#[test]
fn letters_of_kin_are_no_initials() {
    check(
        "The complaint was made by Geeta Bai W/o Mohan Lal and Sunita Devi D/O Ram Singh.",
        &["P:Geeta Bai", "P:Mohan Lal", "P:Sunita Devi", "P:Ram Singh"],
    );
    check(
        "The plot of Kamlesh Patel S/o Ramadhar Patel R/o Katangi was measured.",
        &["P:Kamlesh Patel", "P:Ramadhar Patel", "L:Katangi"],
    );
}

#[test]
fn letters_of_a_state_behind_a_town() {
    check(
        "The unit at Katni M.P. and the one at Satna (MP) were closed.",
        &["L:Katni", "L:M.P.", "L:Satna", "L:MP"],
    );
    check(
        "The road to Shimla (H.P.) is shut.",
        &["L:Shimla", "L:H.P."],
    );
    check(
        "TOKYO (AP) — The yen fell on the day.",
        &["L:TOKYO", "O:AP"],
    );
}

#[test]
fn letters_that_name_nobody() {
    check("Send the NOC and the MCLR table by EOD, he said.", &[]);
    check("She has an M.Tech in physics.", &[]);
    check(
        "It was signed by Rakesh Gupta, GM, NTPC, on the day.",
        &["P:Rakesh Gupta", "O:NTPC"],
    );
}

#[test]
fn short_words_for_government() {
    check(
        "The Govt. of Bihar wrote to the Dept. of Space again.",
        &["O:Govt. of Bihar", "O:Dept. of Space"],
    );
}

#[test]
fn letters_that_open_a_sentence() {
    check(
        "QRVT procured the cotton of two states last year, officials said there.",
        &["O:QRVT"],
    );
    check(
        "Prices of Shankar-6 rose, and the maker of BlueVelban-2 lost money.",
        &[],
    );
    check(
        "The block is poor, but Nuh DEO Paramjeet Chahal was pleased.",
        &["L:Nuh", "P:Paramjeet Chahal"],
    );
    check(
        "It will build the tower for VRX SpaceVelban next year.",
        &["O:VRX SpaceVelban"],
    );
}

#[test]
fn where_people_are_born_and_live() {
    check(
        "She was born in Velbanna, near Purulia, and died at her Drosknagar home.",
        &["L:Velbanna", "L:Purulia", "L:Drosknagar"],
    );
    check(
        "The track (Bengaluru–Salem) was shut for a week.",
        &["L:Bengaluru", "L:Salem"],
    );
}
