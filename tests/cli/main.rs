//! The command line, run as a user runs it.

mod agreement;
mod bad_input;
mod contract;
mod formats;
mod inputs;
mod model;
mod readme;
mod support;
mod terminal;
mod tools;
