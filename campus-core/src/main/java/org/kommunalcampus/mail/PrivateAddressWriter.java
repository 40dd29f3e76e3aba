package org.kommunalcampus.mail;

import java.util.Locale;

/** Puts the letter into words by which somebody confirms a private address; the pages do, which know where the link leads. */
public interface PrivateAddressWriter {

    /** The letter in the language; it names nobody. */
    WrittenMail write(String secret, Locale language);
}
