package org.kommunalcampus.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the content of editions and writes it: an edition has that of the one before until something in it is changed. */
@Component
@RequiredArgsConstructor
class EditionContent {

    private final ContentElementRepository elements;
    private final ContentQuestionRepository questions;

    /** What the edition consists of; a constant number of queries. */
    CourseContent course(ModuleId module, int edition, ModuleDescription description) {
        Outline outline = Outline.of(module, description.elements(), rows(module, edition));
        Map<UUID, QuestionTotals> totals = totals(outline);
        List<ContentItem> items =
                outline.places().stream().map(place -> item(place, totals)).toList();
        return new CourseContent(module, edition, description.weeks(), description.thresholds(), items);
    }

    /** The questions of an element in that edition, in their order. */
    List<Question> questions(ModuleId module, int edition, ElementId element) {
        return rows(module, edition).stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .map(row -> questions.findByContentIdOrderByPosition(row.id()).stream()
                        .map(ContentQuestion::question)
                        .toList())
                .orElse(List.of());
    }

    /** The row of the element in exactly this edition, made where there is none, together with all other material that the edition had so far. */
    ContentElement toWrite(ModuleId module, int edition, ModuleDescription description, ElementId element) {
        if (!elements.existsByModuleIdAndEdition(module.value(), edition)) {
            copy(module, edition);
        }
        Outline outline = Outline.of(
                module,
                description.elements(),
                elements.findByModuleIdAndEditionOrderByPosition(module.value(), edition));
        Outline.Place place = outline.places().stream()
                .filter(one -> one.id().equals(element))
                .findFirst()
                .orElseThrow(() -> new NotFound("element", element));
        ContentElement row = place.material();
        if (row == null) {
            row = new ContentElement(
                    module,
                    edition,
                    free(module, edition, element),
                    place.kind(),
                    place.element().title());
            row.belongTo(place.element(), place.kind(), place.position());
            row.write(Material.empty(place.kind()));
        } else {
            row.belongTo(place.element(), place.kind(), place.position());
        }
        return elements.saveAndFlush(row);
    }

    /** Adds questions at the end. */
    void ask(ContentElement row, List<Question> asked) {
        List<ContentQuestion> before = questions.findByContentIdOrderByPosition(row.id());
        int next = before.isEmpty() ? 0 : before.getLast().position() + 1;
        for (Question question : asked) {
            questions.save(new ContentQuestion(row, question.checked(), next++));
        }
    }

    /** Forgets what was written for the edition. */
    void drop(ModuleId module, int edition) {
        List<ContentElement> rows = elements.findByModuleIdAndEditionOrderByPosition(module.value(), edition);
        questions.deleteAll(questions.findByContentIdInOrderByPosition(
                rows.stream().map(ContentElement::id).toList()));
        elements.deleteAll(rows);
    }

    /** Whether something was written for exactly this edition. */
    boolean isWritten(ModuleId module, int edition) {
        return elements.existsByModuleIdAndEdition(module.value(), edition);
    }

    private List<ContentElement> rows(ModuleId module, int edition) {
        Integer latest = elements.latestUpTo(module.value(), edition);
        return latest == null ? List.of() : elements.findByModuleIdAndEditionOrderByPosition(module.value(), latest);
    }

    private void copy(ModuleId module, int edition) {
        List<ContentElement> before = rows(module, edition);
        Map<UUID, List<ContentQuestion>> asked =
                questions
                        .findByContentIdInOrderByPosition(
                                before.stream().map(ContentElement::id).toList())
                        .stream()
                        .collect(groupingBy(ContentQuestion::contentId));
        for (ContentElement row : before) {
            ContentElement copied = elements.save(row.copyFor(edition));
            List<ContentQuestion> own = asked.getOrDefault(row.id(), List.of());
            for (int at = 0; at < own.size(); at++) {
                questions.save(new ContentQuestion(copied, own.get(at).question(), at));
            }
        }
        elements.flush();
    }

    /** The id that the element is shown by, unless material of an element that is gone has it. */
    private ElementId free(ModuleId module, int edition, ElementId shown) {
        return elements.findByModuleIdAndEditionAndElementId(module.value(), edition, shown.value())
                .map(taken -> ElementId.next())
                .orElse(shown);
    }

    private Map<UUID, QuestionTotals> totals(Outline outline) {
        Set<UUID> rows = new HashSet<>();
        for (Outline.Place place : outline.places()) {
            ContentElement material = place.material();
            if (material != null) {
                rows.add(material.id());
            }
        }
        return rows.isEmpty()
                ? Map.of()
                : questions.totals(rows).stream().collect(toMap(QuestionTotals::contentId, found -> found));
    }

    private static ContentItem item(Outline.Place place, Map<UUID, QuestionTotals> totals) {
        @Nullable ContentElement row = place.material();
        if (row == null) {
            return new ContentItem(place.id(), place.element(), null, 0, 0);
        }
        Material material = row.material();
        QuestionTotals asked = totals.getOrDefault(row.id(), QuestionTotals.none(row.id()));
        boolean test = asked.questions() > 0;
        return new ContentItem(
                place.id(),
                place.element(),
                material,
                (int) asked.questions(),
                test ? (int) asked.points() : material.points());
    }
}
