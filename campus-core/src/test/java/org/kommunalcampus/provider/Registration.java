package org.kommunalcampus.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.springframework.boot.test.context.TestComponent;

/** Brings a provider of its own as far as a test needs it. */
@TestComponent
record Registration(Applications applications, Accreditations accreditations, Clock clock) {

    private static final byte[] PDF = "%PDF-1.7 Bescheid".getBytes(US_ASCII);

    static final EvidenceDraft AZAV = new EvidenceDraft("AZAV", null, null);

    /** Somebody with a new account that belongs to nobody. */
    static Caller nobody() {
        return new Caller(
                "", Set.of(), new IdentityKey("test", UUID.randomUUID().toString()), null, null, null);
    }

    static ProviderFacts facts() {
        return new ProviderFacts(
                "Akademie " + UUID.randomUUID(),
                "GmbH",
                "Worms",
                "https://akademie.example",
                "Pia Rau",
                "pia.rau@akademie.example",
                null);
    }

    /** The owner of a provider that has just registered. */
    Caller registered() {
        Caller person = nobody();
        ProviderId provider = applications.register(person, facts());
        return new Caller("Pia Rau", Set.of(Role.PROVIDER), person.identity(), null, null, provider);
    }

    /** The owner of a provider whose application is in the state. */
    Caller applying(ApplicationState state) {
        Caller owner = registered();
        if (state == ApplicationState.DRAFT) {
            return owner;
        }
        applications.prove(owner, AZAV, "bescheid.pdf", new ByteArrayInputStream(PDF));
        applications.submit(owner, version(owner));
        ProviderId provider = owner.requireProvider();
        switch (state) {
            case RETURNED -> accreditations.giveBack(Callers.operator(), provider, "Sitz fehlt", version(owner));
            case REFUSED -> accreditations.refuse(Callers.operator(), provider, "kein Bezug", version(owner));
            case GRANTED -> grant(owner, today().plusYears(3));
            default -> {}
        }
        return owner;
    }

    void grant(Caller owner, LocalDate until) {
        for (CheckItem item : CheckItem.values()) {
            accreditations.tick(Callers.operator(), owner.requireProvider(), item, true, null);
        }
        accreditations.grant(Callers.operator(), owner.requireProvider(), until, version(owner));
    }

    long version(Caller owner) {
        return applications.own(owner).version();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
