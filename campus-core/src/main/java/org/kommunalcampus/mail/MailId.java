package org.kommunalcampus.mail;

import java.util.UUID;

/** Identifies a mail, here and, as the first part of its Message-ID, to every mail server. */
public record MailId(UUID value) {

    /** A new, unused id. */
    static MailId next() {
        return new MailId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
