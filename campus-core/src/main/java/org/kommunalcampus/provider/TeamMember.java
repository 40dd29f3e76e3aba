package org.kommunalcampus.provider;

import java.util.Set;
import org.kommunalcampus.shared.IdentityKey;

/**
 * Somebody who works for a provider.
 *
 * @param id stands for the account in addresses and forms; holds no personal fact
 * @param name how the person is greeted
 * @param own whether this is the one who asks
 */
public record TeamMember(String id, String name, Set<ProviderPermission> duties, boolean own) {

    /** The id of an account: always the same, and not to be turned back. */
    public static String idOf(IdentityKey account) {
        return account.pseudonym().toString();
    }
}
