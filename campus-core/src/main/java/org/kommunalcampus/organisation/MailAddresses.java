package org.kommunalcampus.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.springframework.stereotype.Component;

/**
 * Whose an address is. It belongs to one person across all municipalities, whatever case it is written in: by it an account is linked to an employee, so a
 * second one would leave both without access.
 */
@Component
@RequiredArgsConstructor
class MailAddresses {

    private static final int CHUNK = 500;

    private final MemberRepository members;
    private final Clock clock;

    /** Those of the addresses that somebody who works in any municipality has, as {@link #fold} writes them, with the person's id. */
    Map<String, UUID> holders(Collection<String> addresses) {
        List<String> wanted =
                addresses.stream().map(MailAddresses::fold).distinct().toList();
        Map<String, UUID> holders = new HashMap<>();
        for (int start = 0; start < wanted.size(); start += CHUNK) {
            List<String> part = wanted.subList(start, Math.min(start + CHUNK, wanted.size()));
            holders.putAll(members.findWorkingByEmail(part, LocalDate.now(clock)).stream()
                    .collect(toMap(
                            member -> fold(Objects.requireNonNull(member.getEmail())),
                            Member::getId,
                            (first, second) -> first)));
        }
        holders.keySet().retainAll(wanted);
        return holders;
    }

    /** Notes a fault when somebody else has the address; {@code null} for a person whom nobody knows yet. */
    void mustBeFree(@Nullable String address, @Nullable UUID person, FieldChecks checks) {
        if (address == null) {
            return;
        }
        UUID holder = holders(List.of(address)).get(fold(address));
        if (holder != null && !holder.equals(person)) {
            reject(checks);
        }
    }

    static void reject(FieldChecks checks) {
        checks.reject(
                "/email",
                "email-taken",
                "Somebody else in a staff list has this address. Leave it empty, or have the last day of the other entry noted first.");
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : other != null && fold(one).equals(fold(other));
    }

    static String fold(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
