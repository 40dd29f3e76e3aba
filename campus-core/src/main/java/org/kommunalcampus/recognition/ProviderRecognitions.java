package org.kommunalcampus.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff of a provider with the duty <i>dates</i>, who also record completions, check the proofs that people handed in to it for one of its modules. A module counts
 * as a whole or not at all. Every verb throws {@link AccessDenied} and {@link NotFound}, decisions also {@link Stale} and {@link Refused} {@code already-decided}.
 */
@UseCase
@RequiredArgsConstructor
public class ProviderRecognitions {

    private static final String LOOK = "recognition-by-provider";

    private final RecognitionRepository recognitions;
    private final RecognitionViews views;
    private final RecognitionDesk desk;
    private final StoredFiles files;
    private final Members members;
    private final ProviderPermissions duties;
    private final Audit audit;
    private final Clock clock;

    /**
     * A proof and whose it is.
     *
     * @param name of the person, who handed the proof in under it; empty once it is decided and its files are erased
     * @param municipality where the person works; empty likewise
     */
    public record Asked(RecognitionView proof, String name, String municipality) {

        /** Name and municipality as one text; empty where nobody is named any more. */
        public String who() {
            return name.isEmpty() ? "" : name + ", " + municipality;
        }
    }

    /** Those in one of the states whose title or issuer holds the words: the oldest first that wait, the latest decision first of the others. */
    public Page<Asked> page(Caller caller, Collection<RecognitionState> states, @Nullable String text, Pageable page) {
        ProviderId provider = onDuty(caller);
        Page<Recognition> found = recognitions.atProvider(
                provider.value(), states, SearchPattern.containing(text), RecognitionOrder.of(states, page));
        List<MemberId> people =
                found.stream().filter(this::isNamed).map(Recognition::member).toList();
        audit.looked(caller, people, LOOK);
        var named = members.byIds(people);
        return views.of(found).map(each -> asked(each, named.get(each.member())));
    }

    /** How many wait for a decision; none for those who do not check them. */
    @Transactional(readOnly = true)
    public long open(Caller caller) {
        return recognitions.countByProviderIdAndCheckerAndState(
                onDuty(caller).value(), ProofChecker.PROVIDER, RecognitionState.OPEN);
    }

    /** One of them. */
    public Asked find(Caller caller, RecognitionId id) {
        ProviderId provider = onDuty(caller);
        Recognition found = recognitions
                .findById(id.value())
                .filter(each -> isHere(each, provider))
                .orElseThrow(() -> new NotFound("recognition", id));
        if (!isNamed(found)) {
            return asked(views.of(found), null);
        }
        audit.looked(caller, List.of(found.member()), LOOK);
        return asked(views.of(found), members.find(found.member()));
    }

    /** A file of one of them; the look is written down. */
    public OpenedFile file(Caller caller, RecognitionId id, FileId file) {
        ProviderId provider = onDuty(caller);
        Recognition found = recognitions
                .findById(id.value())
                .filter(each -> isHere(each, provider) && each.fileIds().contains(file))
                .orElseThrow(() -> new NotFound("file", file));
        audit.looked(caller, List.of(found.member()), "recognition-file-by-provider");
        return files.open(file);
    }

    /** Sends it back to the person with a question. Throws {@link Invalid} without one. */
    public void ask(Caller caller, RecognitionId id, @Nullable String question, long version) {
        desk.ask(caller, toChange(caller, id, version), question);
    }

    /** Lets the module count as completed. Throws {@link Invalid}; refused {@code already-recorded}, {@code whole-only}. */
    public void recognise(Caller caller, RecognitionId id, RecognitionDecision decision, long version) {
        desk.recognise(caller, toChange(caller, id, version), decision);
    }

    /** Declines with a reason that the person reads. Throws {@link Invalid} without one. */
    public void decline(Caller caller, RecognitionId id, @Nullable String reason, long version) {
        desk.decline(caller, toChange(caller, id, version), reason);
    }

    /** Takes back what counted, with a reason that the person reads. Throws {@link Invalid} without one; refused {@code not-recognised}. */
    public void revoke(Caller caller, RecognitionId id, @Nullable String reason, long version) {
        desk.revoke(caller, toChange(caller, id, version), reason);
    }

    private Recognition toChange(Caller caller, RecognitionId id, long version) {
        ProviderId provider = onDuty(caller);
        return recognitions
                .findToChange(id.value())
                .filter(found -> isHere(found, provider))
                .orElseThrow(() -> new NotFound("recognition", id))
                .seenAs(version);
    }

    private ProviderId onDuty(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.DATES);
        return provider;
    }

    private boolean isNamed(Recognition found) {
        Instant decided = found.getDecidedAt();
        return decided == null || decided.isAfter(Times.now(clock).minus(RecognitionCleaning.FILES_ARE_KEPT));
    }

    private static boolean isHere(Recognition found, ProviderId provider) {
        return found.getChecker() == ProofChecker.PROVIDER
                && provider.equals(found.provider())
                && found.getState() != RecognitionState.WITHDRAWN;
    }

    private static Asked asked(RecognitionView found, @Nullable MemberView person) {
        return new Asked(
                found, person == null ? "" : person.fullName(), person == null ? "" : person.municipalityName());
    }
}
