package se.samverka.archive;

/// What is looked at is no package that can be checked further. The message is for people.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }
}
