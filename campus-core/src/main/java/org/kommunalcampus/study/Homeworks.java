package org.kommunalcampus.study;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Learners hand homework in, and the provider grades it without knowing whose it is. The best grade counts. */
@UseCase
@RequiredArgsConstructor
public class Homeworks {

    private static final int MOST = 20;
    private static final int LONGEST_REMARK = 10_000;

    private final StudyAccess access;
    private final HomeworkRepository homework;
    private final Enrolments enrolments;
    private final Modules modules;
    private final StoredFiles files;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /**
     * Hands something in, also in place of what has a grade already; returns whether that completes the module. Throws {@link Invalid} where there is nothing; refused {@code phase-closed},
     * {@code not-a-homework}, {@code homework-waiting} while the latest has no grade and {@code enrolment-closed}.
     *
     * @param file its content, {@code null} for none
     */
    public boolean handIn(
            Caller caller,
            EnrolmentId id,
            ElementId element,
            HomeworkText text,
            @Nullable String fileName,
            @Nullable InputStream file) {
        access.begin(caller, id).goTo(element);
        EnrolmentView enrolment = access.own(caller, id);
        ElementView found = access.open(access.view(enrolment), element);
        if (found.item().kind() != ElementKind.HOMEWORK) {
            throw new Refused("not-a-homework", "element " + element + " is no homework");
        }
        if (found.state() == ElementState.WAITING) {
            throw new Refused("homework-waiting", "homework of element " + element + " waits for a grade");
        }
        FileId kept = file == null ? null : files.keep(fileName, file);
        HomeworkText clean = new HomeworkText(text.text(), text.link(), kept).checked();
        List<Homework> before = homework.findByEnrolmentIdAndElementIdOrderByNumber(id.value(), element.value());
        if (before.size() >= MOST) {
            throw new Refused("no-attempt-left", "homework was handed in " + MOST + " times");
        }
        homework.saveAndFlush(new Homework(enrolment, found.item(), before.size() + 1, clean, Times.now(clock)));
        return access.completeIfReached(id);
    }

    /** A file that the caller handed in. */
    @Transactional(readOnly = true)
    public OpenedFile ownFile(Caller caller, EnrolmentId id, FileId file) {
        access.own(caller, id);
        if (!homework.existsByEnrolmentIdAndFileId(id.value(), file.value())) {
            throw new NotFound("file", file);
        }
        return files.open(file);
    }

    /** What was handed in for an own module, what waits for a grade first. */
    @Transactional(readOnly = true)
    public Page<HomeworkView> in(Caller caller, ModuleId module, Pageable page) {
        mustOffer(caller, module);
        return homework.findByModuleIdOrderByGradedAtAscSubmittedAtAscIdAsc(module.value(), page)
                .map(Homework::view);
    }

    /** How many of them wait for a grade. */
    @Transactional(readOnly = true)
    public long waiting(Caller caller, ModuleId module) {
        mustOffer(caller, module);
        return homework.countByModuleIdAndGradedAtIsNull(module.value());
    }

    /** A file that was handed in for an own module. */
    @Transactional(readOnly = true)
    public OpenedFile file(Caller caller, ModuleId module, FileId file) {
        mustOffer(caller, module);
        if (!homework.existsByModuleIdAndFileId(module.value(), file.value())) {
            throw new NotFound("file", file);
        }
        return files.open(file);
    }

    /** Grades something that was handed in, or grades it anew; tells the person, and completes the module when that was the last thing. */
    public void grade(Caller caller, HomeworkId id, @Nullable Integer points, @Nullable String remark) {
        Homework work = homework.findById(id.value()).orElseThrow(() -> new NotFound("homework", id));
        mustOffer(caller, work.module());
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        var checks = new FieldChecks();
        String words = checks.optionalText("/remark", remark, LONGEST_REMARK);
        if (points == null) {
            checks.reject("/points", "required", "Points are needed.");
        } else if (points < 0 || points > work.maxPoints()) {
            checks.reject("/points", "out-of-range", "Between 0 and " + work.maxPoints() + " points.");
        }
        checks.orThrow();
        work.grade(points == null ? 0 : points, words, Times.now(clock));
        homework.saveAndFlush(work);
        audit.record(caller, "homework.graded", "homework", id.toString(), points + " points");
        EnrolmentId enrolment = new EnrolmentId(work.enrolment());
        notifications.tellDecision(
                NotificationKind.HOMEWORK_GRADED,
                caller,
                enrolment.toString(),
                Set.of(enrolments.find(enrolment).member()),
                DecisionFacts.of(work.module()));
        access.completeIfReached(enrolment);
    }

    private void mustOffer(Caller caller, ModuleId module) {
        if (!modules.inside(caller, module).provider().equals(caller.requireProvider())) {
            throw new NotFound("module", module);
        }
    }
}
