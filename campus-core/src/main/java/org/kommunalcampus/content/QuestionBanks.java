package org.kommunalcampus.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;

/** Providers write the questions of self-tests and exams, or bring them from elsewhere; refused as changes of {@link Contents} are. */
@UseCase
@RequiredArgsConstructor
public class QuestionBanks {

    private static final int MOST = 500;

    private final EditionContent content;
    private final ContentQuestionRepository questions;
    private final Descriptions descriptions;
    private final ProviderPermissions duties;

    /** Adds a question at the end; throws {@link Invalid} with all that is wrong. */
    public QuestionId add(Caller caller, ModuleId module, ElementId element, Question question) {
        Question clean = question.checked();
        ContentElement row = row(caller, module, element);
        mustFit(row, 1);
        content.ask(row, List.of(clean));
        return clean.id();
    }

    /** Writes a question anew; {@link NotFound} for one that is not there, {@link Stale} when it is not {@link Question#version() as it was seen}. */
    public void change(Caller caller, ModuleId module, ElementId element, Question question, long seen) {
        Question clean = question.checked();
        ContentQuestion known = known(row(caller, module, element), question.id());
        Stale.check(seen, known.question().version());
        known.write(clean);
        questions.save(known);
    }

    /** Takes a question out. */
    public void remove(Caller caller, ModuleId module, ElementId element, QuestionId id) {
        questions.delete(known(row(caller, module, element), id));
    }

    /** Moves a question up or down by so many places; at the ends it stays. */
    public void move(Caller caller, ModuleId module, ElementId element, QuestionId id, int by) {
        ContentElement row = row(caller, module, element);
        List<ContentQuestion> all = new ArrayList<>(questions.findByContentIdOrderByPosition(row.id()));
        int from = all.indexOf(known(row, id));
        int to = Math.clamp((long) from + by, 0, all.size() - 1);
        Collections.rotate(all.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        for (int at = 0; at < all.size(); at++) {
            all.get(at).moveTo(at);
        }
        questions.saveAll(all);
    }

    /** Adds all questions of a file that can be read; the report names those that cannot, and why. */
    public QuestionImport bring(Caller caller, ModuleId module, ElementId element, QuestionFormat format, String text) {
        QuestionImport read = format.read(text);
        List<Question> good = new ArrayList<>();
        List<QuestionImport.Rejected> bad = new ArrayList<>(read.rejected());
        for (Question question : read.questions()) {
            @Nullable String wrong = problem(question);
            if (wrong == null) {
                good.add(question.checked());
            } else {
                bad.add(new QuestionImport.Rejected(question.text(), wrong));
            }
        }
        if (!good.isEmpty()) {
            ContentElement row = row(caller, module, element);
            mustFit(row, good.size());
            content.ask(row, good);
        }
        return new QuestionImport(good, bad);
    }

    private static @Nullable String problem(Question question) {
        try {
            question.checked();
            return null;
        } catch (Invalid invalid) {
            return invalid.getErrors().getFirst().code();
        }
    }

    private void mustFit(ContentElement row, int more) {
        if (questions.countByContentId(row.id()) + more > MOST) {
            throw new Invalid("/questions", "too-many", "A test has at most " + MOST + " questions.");
        }
    }

    private ContentQuestion known(ContentElement row, QuestionId id) {
        return questions
                .findByContentIdAndQuestionId(row.id(), id.value())
                .orElseThrow(() -> new NotFound("question", id));
    }

    private ContentElement row(Caller caller, ModuleId module, ElementId element) {
        DescriptionView view = descriptions.of(caller, module);
        duties.demandOrOperate(caller, view.module().provider(), ProviderPermission.EDITOR);
        if (view.state() != DescriptionState.DRAFT) {
            throw new Refused(
                    view.state() == DescriptionState.SUBMITTED ? "module-in-review" : "revision-needed",
                    "module " + module + " has no draft");
        }
        return content.toWrite(module, view.edition(), view.description(), element);
    }
}
