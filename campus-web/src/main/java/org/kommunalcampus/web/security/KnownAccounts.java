package org.kommunalcampus.web.security;

import java.util.List;

/** Accounts that the sign-in page may show together with their password; only a demo has any. */
@FunctionalInterface
public interface KnownAccounts {

    /** All of them, in the order in which they are shown. */
    List<KnownAccount> list();

    /**
     * One account.
     *
     * @param username name to sign in with
     * @param password its password, which everybody may know
     * @param labelKey message key of what the account shows
     */
    record KnownAccount(String username, String password, String labelKey) {}
}
