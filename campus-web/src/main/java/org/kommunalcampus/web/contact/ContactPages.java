package org.kommunalcampus.web.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.contact.ReceivedMessage;
import org.kommunalcampus.contact.Reply;
import org.kommunalcampus.contact.SentMessage;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Words messages of providers. */
@Component
@RequiredArgsConstructor
class ContactPages {

    private static final int MOST_MODULES = 200;

    private final Competences competences;
    private final Frameworks frameworks;
    private final Modules modules;
    private final Wording wording;

    /** A message to a person, in the reader's language; {@code answer} is the caller's own one. */
    record Received(
            String id,
            String provider,
            String providerName,
            String topic,
            String topicId,
            String consent,
            String subject,
            List<String> text,
            @Nullable String module,
            @Nullable String moduleTitle,
            String when,
            boolean stopped,
            @Nullable Reply answer) {}

    /** A message as its provider reads it; {@code reach} is worded. */
    record Sent(
            String id,
            String topic,
            String subject,
            List<String> text,
            @Nullable String moduleTitle,
            String when,
            String reach,
            List<Reply> replies) {}

    List<Received> received(Collection<ReceivedMessage> all, Locale locale) {
        Map<CompetenceId, CompetenceView> topics = competences.byId(
                all.stream().map(ReceivedMessage::topic).distinct().toList());
        Map<ModuleId, ModuleCard> cards = modules.published(all.stream()
                .map(ReceivedMessage::module)
                .filter(Objects::nonNull)
                .toList());
        return all.stream()
                .map(one -> new Received(
                        one.id().toString(),
                        one.provider().toString(),
                        one.providerName(),
                        topic(topics.get(one.topic()), locale),
                        one.topic().toString(),
                        one.consent().toString(),
                        one.subject(),
                        paragraphs(one.text()),
                        one.module() == null ? null : one.module().toString(),
                        title(cards, one.module()),
                        wording.moment(one.sentAt(), locale),
                        one.stopped(),
                        one.reply()))
                .toList();
    }

    List<Sent> sent(Collection<SentMessage> all, Locale locale) {
        Map<CompetenceId, CompetenceView> topics =
                competences.byId(all.stream().map(SentMessage::topic).distinct().toList());
        Map<ModuleId, ModuleCard> cards = modules.published(
                all.stream().map(SentMessage::module).filter(Objects::nonNull).toList());
        return all.stream()
                .map(one -> new Sent(
                        one.id().toString(),
                        topic(topics.get(one.topic()), locale),
                        one.subject(),
                        paragraphs(one.text()),
                        title(cards, one.module()),
                        wording.moment(one.sentAt(), locale),
                        one.reach() == null
                                ? wording.text("contact.reach.small", locale)
                                : wording.text("contact.reach", locale, one.reach()),
                        one.replies()))
                .toList();
    }

    /** All competences that somebody can consent on, by name. */
    List<Option> topics(Locale locale) {
        List<Option> options = new ArrayList<>();
        frameworks.all().stream()
                .filter(framework -> !framework.code().equals("ESCO"))
                .flatMap(framework -> frameworks.competences(framework.id()).stream())
                .filter(competence -> !competence.retired())
                .map(competence ->
                        new Option(competence.id().toString(), competence.name().in(locale)))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .forEach(options::add);
        return options;
    }

    /** The provider's modules on offer, after one that chooses none. */
    List<Option> modules(Caller caller, ProviderId provider, Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wording.text("contact.module.none", locale)));
        modules.ofProvider(caller, provider, PageRequest.of(0, MOST_MODULES, Sort.by("title"))).stream()
                .filter(module -> module.state() == ModuleState.PUBLISHED)
                .map(module -> new Option(module.id().toString(), module.title()))
                .forEach(options::add);
        return options;
    }

    private static String topic(@Nullable CompetenceView competence, Locale locale) {
        return competence == null ? "–" : competence.name().in(locale);
    }

    private static @Nullable String title(Map<ModuleId, ModuleCard> cards, @Nullable ModuleId module) {
        return Optional.ofNullable(module)
                .map(cards::get)
                .map(ModuleCard::title)
                .orElse(null);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
