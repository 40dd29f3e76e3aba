package org.kommunalcampus.contact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
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

/**
 * A provider writes to all who consented on a topic. Nothing that it is answered tells who they are, or how many if they are fewer than ten; sending to nobody
 * looks as sending to few.
 */
@UseCase
@RequiredArgsConstructor
public class ProviderMessages {

    private static final int SMALLEST_GROUP = 10;
    private static final Duration MONTH = Duration.ofDays(30);

    private final ContactMessageRepository messages;
    private final ContactDeliveryRepository deliveries;
    private final ContactStopRepository stops;
    private final ContactReplyRepository replies;
    private final Consents consents;
    private final Providers providers;
    private final Modules modules;
    private final Competences competences;
    private final Notifications notifications;
    private final ContactSettings settings;
    private final Audit audit;
    private final Clock clock;

    /**
     * Sends the message now. Throws {@link Invalid} for missing or long texts, links, an unknown topic and a module that is not an own one on offer,
     * {@link Refused} {@code provider-not-accredited} and, beyond the limit of messages on the topic within 30 days, {@code too-many-messages}.
     */
    public MessageId send(Caller caller, ProviderId provider, MessageDraft draft) {
        caller.requireAffiliation(provider);
        MessageDraft checked = draft.checked();
        if (competences.byId(Set.of(checked.topic())).isEmpty()) {
            throw new Invalid("/topic", "unknown-competence", "There is no such competence.");
        }
        mustOffer(provider, checked.module());
        mustBeAllowed(provider, checked);
        Map<MemberId, ConsentId> reached = new HashMap<>(consents.counting(Purpose.PROVIDER_CONTACT, checked.topic()));
        stops.whoStopped(provider.value()).forEach(person -> reached.remove(new MemberId(person)));
        MessageId id = messages.saveAndFlush(
                        new ContactMessage(provider, checked, inTens(reached.size()), Times.now(clock)))
                .messageId();
        deliveries.saveAll(reached.entrySet().stream()
                .map(each -> new ContactDelivery(PersonAndMessage.of(each.getKey(), id), each.getValue()))
                .toList());
        audit.record(caller, "contact.sent", "contact-message", id.toString(), "topic " + checked.topic());
        Map<MemberId, List<String>> news = new HashMap<>();
        reached.keySet().forEach(person -> news.put(person, List.of(id.toString())));
        notifications.tell(NotificationKind.PROVIDER_MESSAGE, news);
        return id;
    }

    /** The provider's messages, the latest first, with what people answered. */
    @Transactional(readOnly = true)
    public Page<SentMessage> of(Caller caller, ProviderId provider, Pageable page) {
        caller.requireAffiliation(provider);
        Page<ContactMessage> sent = messages.findByProviderIdOrderBySentAtDescIdAsc(provider.value(), page);
        Map<UUID, List<Reply>> answers = repliesTo(sent.getContent());
        return sent.map(message -> message.view(answers.getOrDefault(message.getId(), List.of())));
    }

    /** One of the provider's messages; throws {@link NotFound} for others. */
    @Transactional(readOnly = true)
    public SentMessage find(Caller caller, ProviderId provider, MessageId id) {
        caller.requireAffiliation(provider);
        ContactMessage message = messages.findByIdAndProviderId(id.value(), provider.value())
                .orElseThrow(() -> new NotFound("message", id));
        return message.view(repliesTo(List.of(message)).getOrDefault(message.getId(), List.of()));
    }

    private Map<UUID, List<Reply>> repliesTo(List<ContactMessage> sent) {
        return replies.to(sent.stream().map(ContactMessage::getId).toList()).stream()
                .collect(groupingBy(ContactReply::message, mapping(ContactReply::view, toList())));
    }

    private void mustOffer(ProviderId provider, @Nullable ModuleId module) {
        if (module != null
                && modules.offered(List.of(module)).stream()
                        .noneMatch(own -> own.provider().equals(provider))) {
            throw new Invalid("/module", "unknown-module", "The provider does not offer this module.");
        }
    }

    private void mustBeAllowed(ProviderId provider, MessageDraft draft) {
        if (!providers.accredited().containsKey(provider)) {
            throw new Refused("provider-not-accredited", "provider " + provider + " is not accredited");
        }
        int sent = messages.countByProviderIdAndCompetenceIdAndSentAtAfter(
                provider.value(), draft.topic().value(), Times.now(clock).minus(MONTH));
        if (sent >= settings.messagesPerMonth()) {
            throw new Refused("too-many-messages", settings.messagesPerMonth() + " messages on a topic within 30 days");
        }
    }

    private static @Nullable Integer inTens(int people) {
        return people < SMALLEST_GROUP ? null : people / SMALLEST_GROUP * SMALLEST_GROUP;
    }
}
