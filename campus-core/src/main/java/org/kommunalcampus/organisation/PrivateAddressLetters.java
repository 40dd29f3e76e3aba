package org.kommunalcampus.organisation;

import java.util.Locale;

/** Letters by which people confirm a private address. Implemented by the capability that sends mails. */
public interface PrivateAddressLetters {

    /** Whether letters go out at all. */
    boolean isOpen();

    /** Sends the secret to the address, unless too many letters were asked for to it lately; the letter names nobody, as it may reach somebody else. Answers whether it goes. */
    boolean send(String address, String secret, Locale language);
}
