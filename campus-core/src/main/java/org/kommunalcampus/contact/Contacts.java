package org.kommunalcampus.contact;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** What providers wrote to a person, for the person alone: every message with sender, topic and consent; one step stops a provider. */
@UseCase
@RequiredArgsConstructor
public class Contacts {

    private static final int LONGEST_REPLY = 3000;

    private final ContactDeliveryRepository deliveries;
    private final ContactStopRepository stops;
    private final ContactReplyRepository replies;
    private final Providers providers;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    /** The messages that reached the person, the latest first; they stay when consent or provider is stopped. */
    @Transactional(readOnly = true)
    public Page<ReceivedMessage> of(Caller caller, MemberId person, Pageable page) {
        caller.requireSelf(person);
        Page<ReceivedRow> received = deliveries.received(person.value(), page);
        Map<ProviderId, ProviderView> senders =
                providers.byId(received.stream().map(ReceivedRow::provider).toList());
        return received.map(
                row -> row.view(requireNonNull(senders.get(row.provider())).name()));
    }

    /** One of them; throws {@link NotFound} for others. */
    @Transactional(readOnly = true)
    public ReceivedMessage find(Caller caller, MemberId person, MessageId id) {
        caller.requireSelf(person);
        return existing(person, id);
    }

    /** From whom the person wants nothing more. */
    @Transactional(readOnly = true)
    public Set<ProviderId> stopped(Caller caller, MemberId person) {
        caller.requireSelf(person);
        return stops.stoppedBy(person.value()).stream().map(ProviderId::new).collect(toUnmodifiableSet());
    }

    /** Nothing more from this provider, on any topic; counts at once. Throws {@link NotFound} for an unknown provider. */
    public void stop(Caller caller, MemberId person, ProviderId provider) {
        caller.requireSelf(person);
        providers.find(provider);
        var stop = ContactStop.Key.of(person, provider);
        if (!stops.existsById(stop)) {
            stops.save(new ContactStop(stop, Times.now(clock)));
            audit.recordOwn(caller, "contact.stopped", "provider", provider.toString(), null);
        }
    }

    /** The provider may write again, as far as consents go. */
    public void allow(Caller caller, MemberId person, ProviderId provider) {
        caller.requireSelf(person);
        var stop = ContactStop.Key.of(person, provider);
        if (stops.existsById(stop)) {
            stops.deleteById(stop);
            audit.recordOwn(caller, "contact.allowed", "provider", provider.toString(), null);
        }
    }

    /**
     * Answers a message once. The provider reads the person's name with the answer, to which the person has to agree. Throws {@link NotFound},
     * {@link Invalid} for no text or no agreement, {@link Refused} {@code answered-already}.
     *
     * @param showsName whether the person agreed that the provider reads the name
     */
    public void reply(Caller caller, MemberId person, MessageId id, String text, boolean showsName) {
        caller.requireSelf(person);
        ReceivedMessage message = existing(person, id);
        var checks = new FieldChecks();
        String answer = checks.text("/text", text, LONGEST_REPLY);
        if (!showsName) {
            checks.reject("/showsName", "required", "The provider would read your name; agree to that first.");
        }
        checks.orThrow();
        if (message.reply() != null) {
            throw new Refused("answered-already", "message " + id + " is answered");
        }
        var reply = new Reply(members.find(person).fullName(), answer, Times.now(clock));
        replies.save(new ContactReply(PersonAndMessage.of(person, id), reply));
        audit.recordOwn(caller, "contact.answered", "contact-message", id.toString(), null);
    }

    private ReceivedMessage existing(MemberId person, MessageId id) {
        ReceivedRow row =
                deliveries.received(person.value(), id.value()).orElseThrow(() -> new NotFound("message", id));
        return row.view(providers.find(row.provider()).name());
    }
}
