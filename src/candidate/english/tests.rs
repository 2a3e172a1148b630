//! Names in English sentences, and sentences without one.
