package org.kommunalcampus.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** People hand in proofs of what they learned elsewhere, choose who checks them, answer questions, and take them back as long as nobody has decided. */
@UseCase
@RequiredArgsConstructor
public class OwnRecognitions {

    private static final int MOST_FILES = 3;
    private static final int MOST_LEVELS = 12;
    private static final int MOST_UNDECIDED = 20;

    private final RecognitionRepository recognitions;
    private final RecognitionViews views;
    private final RecognitionInboxes inboxes;
    private final StoredFiles files;
    private final Modules modules;
    private final Competences competences;
    private final Audit audit;
    private final Clock clock;

    /**
     * Hands a proof in; whoever is to check it is told. Throws {@link Invalid} with all that is wrong and keeps nothing then; refused {@code too-many-open} while
     * {@value #MOST_UNDECIDED} of the person's are undecided.
     *
     * @param proofs one to three files
     */
    public RecognitionId handIn(Caller caller, RecognitionDraft draft, List<UploadedProof> proofs) {
        MemberId self = caller.requireMember();
        var checks = new FieldChecks();
        ProofStatement said = draft.statement().checked(checks, LocalDate.now(clock));
        ModuleCard module = module(draft, said, checks);
        if (draft.module() == null) {
            check(draft.levels(), checks);
        }
        if (proofs.isEmpty() || proofs.size() > MOST_FILES) {
            checks.reject(
                    StoredFiles.FIELD,
                    proofs.isEmpty() ? "required" : "too-many",
                    "A proof has one to " + MOST_FILES + " files.");
        }
        checks.orThrow();
        if (recognitions.countByMemberIdAndStateIn(self.value(), RecognitionState.those(RecognitionState::isUndecided))
                >= MOST_UNDECIDED) {
            throw new Refused("too-many-open", "member " + self + " waits for " + MOST_UNDECIDED + " decisions");
        }
        List<FileId> kept = proofs.stream().map(this::kept).toList();
        var clean = new RecognitionDraft(
                said, draft.module(), module == null ? draft.levels() : List.of(), draft.checker());
        var recognition = new Recognition(
                self,
                caller.requireMunicipality(),
                clean,
                draft.checker() == ProofChecker.PROVIDER && module != null ? module.provider() : null,
                kept,
                Times.now(clock));
        recognitions.saveAndFlush(recognition);
        note(caller, recognition, "recognition.handed-in", NotificationKind.RECOGNITION_ASKED);
        return recognition.id();
    }

    /** The caller's own, the latest first. */
    @Transactional(readOnly = true)
    public Page<RecognitionView> of(Caller caller, Pageable page) {
        return views.of(recognitions.findByMemberIdOrderByHandedInAtDescIdAsc(
                caller.requireMember().value(), PageRequest.of(page.getPageNumber(), page.getPageSize())));
    }

    /** One of the caller's own; {@link NotFound} for any other. */
    @Transactional(readOnly = true)
    public RecognitionView find(Caller caller, RecognitionId id) {
        return views.of(existing(caller, id));
    }

    /** A file of one of the caller's own. */
    @Transactional(readOnly = true)
    public OpenedFile file(Caller caller, RecognitionId id, FileId file) {
        if (!existing(caller, id).fileIds().contains(file)) {
            throw new NotFound("file", file);
        }
        return files.open(file);
    }

    /** Answers the question with which it came back. Throws {@link Invalid} without an answer, {@link Stale}; refused {@code not-asked}. */
    public void answer(Caller caller, RecognitionId id, @Nullable String words, long version) {
        var checks = new FieldChecks();
        String answer = checks.text("/answer", words, ProofStatement.LONGEST_NOTE);
        Recognition own = own(caller, id, version);
        checks.orThrow();
        own.answer(answer);
        recognitions.saveAndFlush(own);
        note(caller, own, "recognition.answered", NotificationKind.RECOGNITION_ASKED);
    }

    /** Takes it back; its files are erased. Throws {@link Stale}; refused {@code already-decided}. */
    public void withdraw(Caller caller, RecognitionId id, long version) {
        Recognition own = own(caller, id, version);
        own.undecided().withdraw(Times.now(clock));
        List<FileId> gone = own.releaseFiles();
        recognitions.saveAndFlush(own);
        gone.forEach(files::remove);
        note(caller, own, "recognition.withdrawn", NotificationKind.RECOGNITION_WITHDRAWN);
    }

    private FileId kept(UploadedProof proof) {
        try (InputStream content = proof.content().getInputStream()) {
            return files.keep(proof.name(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Recognition existing(Caller caller, RecognitionId id) {
        MemberId self = caller.requireMember();
        return recognitions
                .findById(id.value())
                .filter(found -> found.member().equals(self))
                .orElseThrow(() -> new NotFound("recognition", id));
    }

    private Recognition own(Caller caller, RecognitionId id, long version) {
        MemberId self = caller.requireMember();
        return recognitions
                .findToChange(id.value())
                .filter(found -> found.member().equals(self))
                .orElseThrow(() -> new NotFound("recognition", id))
                .seenAs(version);
    }

    private @Nullable ModuleCard module(RecognitionDraft draft, ProofStatement said, FieldChecks checks) {
        ModuleId asked = draft.module();
        if (asked == null) {
            if (draft.checker() == ProofChecker.PROVIDER) {
                checks.reject("/checker", "module-needed", "A provider checks proofs for its own modules.");
            }
            return null;
        }
        ModuleCard module = modules.published(List.of(asked)).get(asked);
        if (module == null) {
            checks.reject("/module", "unknown-module", "There is no such module on offer.");
            return null;
        }
        LocalDate on = said.issuedOn();
        if (on != null) {
            modules.recordMonths(asked)
                    .map(on::plusMonths)
                    .filter(last -> last.isBefore(LocalDate.now(clock)))
                    .ifPresent(last ->
                            checks.reject("/issuedOn", "proof-lapsed", "The module counted until " + last + "."));
        }
        return module;
    }

    private void check(List<ClaimedLevel> levels, FieldChecks checks) {
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            checks.reject(
                    "/levels",
                    levels.isEmpty() ? "required" : "too-many",
                    "A proof stands for a module or for one to " + MOST_LEVELS + " competences.");
            return;
        }
        Set<CompetenceId> named = levels.stream().map(ClaimedLevel::competence).collect(Collectors.toSet());
        Map<CompetenceId, Integer> highest = competences.highestLevels(named);
        Set<CompetenceId> seen = new HashSet<>();
        for (int place = 0; place < levels.size(); place++) {
            ClaimedLevel level = levels.get(place);
            String pointer = "/levels/" + place;
            if (!highest.containsKey(level.competence())) {
                checks.reject(pointer, "unknown-competence", "There is no such competence.");
            } else if (level.level().value() > Objects.requireNonNull(highest.get(level.competence()))) {
                checks.reject(pointer, "beyond-scale", "The framework of this competence ends below.");
            } else if (!seen.add(level.competence())) {
                checks.reject(pointer, "named-twice", "Each competence is named once.");
            }
        }
    }

    private void note(Caller caller, Recognition own, String action, NotificationKind kind) {
        audit.recordOwn(caller, action, "recognition", own.id().toString(), null);
        inboxes.tell(kind, own);
    }
}
