package org.kommunalcampus.mail;

/**
 * What came of handing a mail over.
 *
 * @param code the mail server's code or a word of our own; never its text, which may hold addresses
 */
record SmtpAnswer(Kind kind, String code) {

    enum Kind {
        /** The mail server has taken it over. */
        ACCEPTED,
        /** Nothing is sent in the demo. */
        SHOWN,
        /** The mail server will never take this mail. */
        REFUSED,
        /** It may take it later. */
        DEFERRED,
        /** It takes no mail at all at present. */
        UNREACHABLE
    }

    static SmtpAnswer accepted() {
        return new SmtpAnswer(Kind.ACCEPTED, "250");
    }

    static SmtpAnswer shown() {
        return new SmtpAnswer(Kind.SHOWN, "shown");
    }

    /** By the code of the answer to this mail: those that begin with 5 are final. */
    static SmtpAnswer of(int code) {
        return new SmtpAnswer(code / 100 == 5 ? Kind.REFUSED : Kind.DEFERRED, String.valueOf(code));
    }

    static SmtpAnswer refused(String why) {
        return new SmtpAnswer(Kind.REFUSED, why);
    }

    static SmtpAnswer unreachable(String why) {
        return new SmtpAnswer(Kind.UNREACHABLE, why);
    }
}
