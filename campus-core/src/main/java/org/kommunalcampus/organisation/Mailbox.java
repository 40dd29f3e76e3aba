package org.kommunalcampus.organisation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a person.
 *
 * @param email where mails go, {@code null} for somebody who gets none
 * @param shared whether others read that mailbox, so that nobody signs in by it and mails tell no more than that there is a message
 * @param signInEmail the address of the person's account, {@code null} where it is that for mails
 */
public record Mailbox(
        @Nullable String email, boolean shared, @Nullable String signInEmail) {

    /** Nobody shares what is not there. */
    public Mailbox {
        shared = shared && email != null;
    }

    /** One address for mails and for signing in. */
    public static Mailbox of(@Nullable String email) {
        return new Mailbox(email, false, null);
    }

    /** The address by which an account is linked to the person. */
    Optional<String> forSignIn() {
        return Optional.ofNullable(signInEmail).or(() -> shared ? Optional.empty() : Optional.ofNullable(email));
    }

    /** What nobody else may have, as {@link MailAddresses#fold} writes it. */
    Set<String> personal() {
        Set<String> own = new HashSet<>();
        if (signInEmail != null) {
            own.add(MailAddresses.fold(signInEmail));
        }
        if (email != null && !shared) {
            own.add(MailAddresses.fold(email));
        }
        return own;
    }

    /** All addresses, as {@link MailAddresses#fold} writes them. */
    Set<String> all() {
        Set<String> all = personal();
        if (email != null) {
            all.add(MailAddresses.fold(email));
        }
        return all;
    }
}
