package org.kommunalcampus.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /**
     * Somebody's address.
     *
     * @param personal whether nobody else may have it; what several read is nobody's own
     */
    record Holding(String address, UUID person, boolean personal) {}

    /** Those of the addresses that people who work in any municipality have, as {@link #fold} writes them. */
    Set<Holding> holdings(Collection<String> addresses) {
        List<String> wanted =
                addresses.stream().map(MailAddresses::fold).distinct().toList();
        Set<Holding> held = new HashSet<>();
        for (int start = 0; start < wanted.size(); start += CHUNK) {
            List<String> part = wanted.subList(start, Math.min(start + CHUNK, wanted.size()));
            members.findWorkingByAddress(part, LocalDate.now(clock))
                    .forEach(member -> held.addAll(holdings(member.getId(), member.mailbox())));
        }
        Set<String> asked = Set.copyOf(wanted);
        held.removeIf(holding -> !asked.contains(holding.address()));
        return held;
    }

    static Set<Holding> holdings(UUID person, Mailbox mailbox) {
        Set<String> own = mailbox.personal();
        return mailbox.all().stream()
                .map(address -> new Holding(address, person, own.contains(address)))
                .collect(toSet());
    }

    /** Notes a fault when somebody else has one of the addresses, unless it is a mailbox that both share; {@code null} for a person whom nobody knows yet. */
    void mustBeFree(Mailbox mailbox, @Nullable UUID person, FieldChecks checks) {
        Set<Holding> others = holdings(mailbox.all());
        others.removeIf(holding -> holding.person().equals(person));
        check(mailbox, others, checks);
    }

    /** Notes a fault where the addresses get in the way of those of others. */
    static void check(Mailbox mailbox, Collection<Holding> others, FieldChecks checks) {
        Set<String> own = mailbox.personal();
        for (String address : mailbox.all()) {
            if (others.stream()
                    .filter(other -> other.address().equals(address))
                    .anyMatch(other -> own.contains(address) || other.personal())) {
                boolean signIn = mailbox.signInEmail() != null
                        && fold(mailbox.signInEmail()).equals(address);
                reject(signIn ? "/signInEmail" : "/email", checks);
            }
        }
    }

    /** The addresses as they are kept; faults go to the checks. */
    static Mailbox read(Mailbox stated, FieldChecks checks) {
        return new Mailbox(
                read("/email", stated.email(), checks),
                stated.shared(),
                read("/signInEmail", stated.signInEmail(), checks));
    }

    static @Nullable String read(String pointer, @Nullable String address, FieldChecks checks) {
        return address == null || address.isBlank()
                ? null
                : checks.matching(
                        pointer, address, KeyFormats.EMAIL, "invalid-email", "This is not an e-mail address.");
    }

    private static void reject(String pointer, FieldChecks checks) {
        checks.reject(
                pointer,
                "email-taken",
                "Somebody else in a staff list has this address. Leave it empty, have the last day of the other entry noted first, or say of both that others read the mailbox.");
    }

    static String fold(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
