package org.kommunalcampus.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * HR of a municipality checks the proofs from elsewhere that its people have handed in to it. Nobody decides about the own proof: {@link Refused}
 * {@code own-request}; every decision throws {@link NotFound}, {@link Stale}, {@link AccessDenied} and is refused {@code already-decided} where it is too late.
 */
@UseCase
@RequiredArgsConstructor
public class EmployerRecognitions {

    private static final String HANDED_IN = "the person hands the proof in and chooses that HR checks it";
    private static final String LOOK = "recognition";
    private static final int MOST_NAMESAKES = 200;

    private final RecognitionRepository recognitions;
    private final RecognitionViews views;
    private final RecognitionDesk desk;
    private final StoredFiles files;
    private final Members members;
    private final Audit audit;

    /** Those in one of the states whose title, issuer or person holds the words: the oldest first that wait, the latest decision first of the others. */
    @Evaluation(value = "recognitions", readers = Role.HR, alwaysOn = HANDED_IN)
    public Page<RecognitionView> page(
            Caller caller,
            MunicipalityId municipality,
            Collection<RecognitionState> states,
            @Nullable String text,
            Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        Page<Recognition> found = recognitions.atEmployer(
                municipality.value(),
                states,
                called(caller, municipality, text),
                SearchPattern.containing(text),
                RecognitionOrder.of(states, page));
        audit.looked(caller, found.map(Recognition::member).toList(), LOOK);
        return views.of(found);
    }

    /** How many wait for a decision. */
    @Transactional(readOnly = true)
    @Evaluation(value = "recognitions", readers = Role.HR, alwaysOn = HANDED_IN)
    public long open(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return recognitions.countByMunicipalityIdAndCheckerAndState(
                municipality.value(), ProofChecker.EMPLOYER, RecognitionState.OPEN);
    }

    /** One of them. */
    @Evaluation(value = "recognitions", readers = Role.HR, alwaysOn = HANDED_IN)
    public RecognitionView find(Caller caller, MunicipalityId municipality, RecognitionId id) {
        caller.requireAffiliation(municipality, Role.HR);
        Recognition found = recognitions
                .findById(id.value())
                .filter(each -> isHere(each, municipality))
                .orElseThrow(() -> new NotFound("recognition", id));
        audit.looked(caller, List.of(found.member()), LOOK);
        return views.of(found);
    }

    /** A file of one of them; the look is written down. */
    @Evaluation(value = "recognitions", readers = Role.HR, alwaysOn = HANDED_IN)
    public OpenedFile file(Caller caller, MunicipalityId municipality, RecognitionId id, FileId file) {
        caller.requireAffiliation(municipality, Role.HR);
        Recognition found = recognitions
                .findById(id.value())
                .filter(each -> isHere(each, municipality) && each.fileIds().contains(file))
                .orElseThrow(() -> new NotFound("file", file));
        audit.looked(caller, List.of(found.member()), "recognition-file");
        return files.open(file);
    }

    /** Sends it back to the person with a question. Throws {@link Invalid} without one. */
    public void ask(
            Caller caller, MunicipalityId municipality, RecognitionId id, @Nullable String question, long version) {
        desk.ask(caller, toChange(caller, municipality, id, version), question);
    }

    /** Lets it count, wholly or partly; profile, plan and duties follow. Throws {@link Invalid}; refused {@code already-recorded}. */
    public void recognise(
            Caller caller, MunicipalityId municipality, RecognitionId id, RecognitionDecision decision, long version) {
        desk.recognise(caller, toChange(caller, municipality, id, version), decision);
    }

    /** Declines with a reason that the person reads. Throws {@link Invalid} without one. */
    public void decline(
            Caller caller, MunicipalityId municipality, RecognitionId id, @Nullable String reason, long version) {
        desk.decline(caller, toChange(caller, municipality, id, version), reason);
    }

    /** Takes back what counted, with a reason that the person reads. Throws {@link Invalid} without one; refused {@code not-recognised}. */
    public void revoke(
            Caller caller, MunicipalityId municipality, RecognitionId id, @Nullable String reason, long version) {
        desk.revoke(caller, toChange(caller, municipality, id, version), reason);
    }

    private Recognition toChange(Caller caller, MunicipalityId municipality, RecognitionId id, long version) {
        caller.requireAffiliation(municipality, Role.HR);
        return recognitions
                .findToChange(id.value())
                .filter(found -> isHere(found, municipality))
                .orElseThrow(() -> new NotFound("recognition", id))
                .seenAs(version);
    }

    private static boolean isHere(Recognition found, MunicipalityId municipality) {
        return found.getChecker() == ProofChecker.EMPLOYER
                && found.municipality().equals(municipality)
                && found.getState() != RecognitionState.WITHDRAWN;
    }

    private Set<UUID> called(Caller caller, MunicipalityId municipality, @Nullable String text) {
        return text == null || text.isBlank()
                ? Set.of()
                : members.pageOf(caller, municipality, text, null, PageRequest.of(0, MOST_NAMESAKES)).stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
    }
}
