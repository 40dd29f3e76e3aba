package org.kommunalcampus.organisation;

import static java.util.stream.Collectors.toMap;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people keep what they have achieved when they leave: they name a private address and confirm it, and whoever then signs in by an account of that address
 * reads the own records. No employer learns of it.
 */
@UseCase
@RequiredArgsConstructor
public class PrivateAccounts {

    /** So long the link in a letter holds. */
    public static final Duration LINK_HOLDS = Duration.ofHours(24);

    /** So many letters a person can send a day. */
    static final int LETTERS_A_DAY = 3;

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateAccountRepository accounts;
    private final MemberRepository members;
    private final FormerAccounts formers;
    private final PrivateAddressLetters letters;
    private final Audit audit;
    private final Clock clock;

    /** What the caller has settled. */
    @Transactional(readOnly = true)
    public PrivateAccountView of(Caller caller) {
        Instant now = Times.now(clock);
        return accounts.findById(caller.requirePerson().value())
                .map(known -> new PrivateAccountView(
                        known.getAddress(), known.waiting(now).orElse(null), known.getIdentityId() != null))
                .orElseGet(() -> new PrivateAccountView(null, null, false));
    }

    /**
     * Sends a link to the address, which counts once the caller has confirmed it. Throws {@link Invalid} for what is no address and for one that the employer has in
     * the staff list; refused {@code too-many-letters} for a person who has sent three today and for an address to which as many were asked for, by whom ever; {@code no-mails} where the platform sends none.
     */
    public void name(Caller caller, String address, Locale language) {
        MemberId self = caller.requirePerson();
        if (!letters.isOpen()) {
            throw new Refused("no-mails", "no mails go out");
        }
        var checks = new FieldChecks();
        String read = checks.matching(
                "/address", address, KeyFormats.EMAIL, "invalid-email", "This is not an e-mail address.");
        checks.orThrow();
        String named = MailAddresses.fold(read);
        Member person = members.findById(self.value()).orElseThrow(() -> new NotFound("member", self));
        if (person.mailbox().all().contains(named)) {
            throw new Invalid("/address", "work-address", "This address is in the employer's staff list.");
        }
        LocalDate today = LocalDate.now(clock);
        PrivateAccount account =
                accounts.findById(self.value()).orElseGet(() -> accounts.save(new PrivateAccount(self)));
        if (account.lettersOn(today) >= LETTERS_A_DAY) {
            throw new Refused("too-many-letters", "person " + self + " has sent enough letters today");
        }
        String secret = secret();
        if (!letters.send(named, secret, language)) {
            throw new Refused("too-many-letters", "the address got enough letters lately");
        }
        account.want(named, secret, Times.now(clock).plus(LINK_HOLDS), today);
        audit.recordOwn(caller, "private-account.named", "member", self.toString(), null);
    }

    /** The address that the link confirms; throws {@link NotFound} for a link that is used, too old, none or somebody else's. */
    @Transactional(readOnly = true)
    public String asked(Caller caller, String secret) {
        return Objects.requireNonNull(waiting(caller, secret).getWanted());
    }

    /**
     * Makes the address that the link is about the caller's private one. An employee's private account is then the next one that signs in by the new address. Throws
     * {@link NotFound} like {@link #asked}; refused {@code address-taken} where it is another person's private address.
     */
    public void confirm(Caller caller, String secret) {
        PrivateAccount account = waiting(caller, secret);
        String wanted = Objects.requireNonNull(account.getWanted());
        if (accounts.findByAddress(wanted).filter(other -> other != account).isPresent()) {
            throw new Refused("address-taken", "another person has confirmed the address");
        }
        if (!wanted.equals(account.getAddress()) && !caller.is(Role.FORMER)) {
            account.unlink();
        }
        account.confirm(Times.now(clock));
        audit.recordOwn(
                caller, "private-account.confirmed", "member", account.member().toString(), null);
    }

    /**
     * Forgets address and account of the caller; does nothing where there is neither. Somebody who has left gets in no more then, unless HR prints a code.
     *
     * @param confirmed that somebody who has left knows that; refused {@code withdrawal-unconfirmed} otherwise
     */
    public void withdraw(Caller caller, boolean confirmed) {
        MemberId self = caller.requirePerson();
        if (caller.is(Role.FORMER) && !confirmed) {
            throw new Refused("withdrawal-unconfirmed", "person " + self + " gets in no more then");
        }
        accounts.findById(self.value()).ifPresent(known -> {
            formers.withdraw(known);
            audit.recordOwn(caller, "private-account.withdrawn", "member", self.toString(), null);
        });
    }

    /** The confirmed private addresses of those of the people who have one; for people who have left, as those who work get mails from the employer's address. */
    @CapabilityOnly("what reaches people after they have left")
    @Transactional(readOnly = true)
    public Map<MemberId, String> addresses(Collection<MemberId> people) {
        List<PrivateAccount> found = accounts.findByMemberIdInAndAddressIsNotNull(
                people.stream().map(MemberId::value).toList());
        return found.stream()
                .collect(toMap(PrivateAccount::member, account -> Objects.requireNonNull(account.getAddress())));
    }

    /** Forgets addresses that nobody confirmed in time; returns how many. */
    @CapabilityOnly("the nightly job")
    public int forgetUnconfirmed() {
        List<PrivateAccount> lapsed = accounts.findLapsed(Times.now(clock), LocalDate.now(clock));
        for (PrivateAccount account : lapsed) {
            if (account.isEmpty()) {
                accounts.delete(account);
            } else {
                account.forgetWanted();
            }
        }
        return lapsed.size();
    }

    private PrivateAccount waiting(Caller caller, String secret) {
        MemberId self = caller.requirePerson();
        Instant now = Times.now(clock);
        return accounts.findBySecretSha256(PrivateAccount.hash(secret))
                .filter(account -> account.member().equals(self))
                .filter(account -> account.waiting(now).isPresent())
                .orElseThrow(() -> new NotFound("private address", "link"));
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
