package org.kommunalcampus.providerapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.ModuleDescription;
import org.kommunalcampus.exchange.ModuleBody;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.providerapi.ModuleRequest.StatedElement;
import org.kommunalcampus.providerapi.ModuleRequest.StatedOutcome;
import org.kommunalcampus.providerapi.ModuleRequest.WantedLevel;

/**
 * An own module: what is offered, or the draft as far as lists show it, and the working copy of its description.
 *
 * @param progress how far the working copy is
 * @param edition the number of the edition that the working copy is or will become
 * @param offeredEdition the edition offered last, {@code null} before the first
 * @param description the working copy, in the form in which it is sent
 */
record OwnModuleBody(
        @JsonUnwrapped ModuleBody module,
        DescriptionState progress,
        int edition,
        @Nullable Integer offeredEdition,
        ModuleRequest description) {

    static OwnModuleBody of(DescriptionView view, ModuleBody module) {
        return new OwnModuleBody(module, view.state(), view.edition(), view.offeredEdition(), sent(view.description()));
    }

    /** The description in the form in which it is sent. */
    static ModuleRequest sent(ModuleDescription stated) {
        return new ModuleRequest(
                stated.externalId(),
                stated.title(),
                stated.text("/objective"),
                stated.text("/description"),
                stated.language(),
                stated.format(),
                stated.hours(),
                stated.price() == null
                        ? null
                        : MoneyBody.of(stated.price().amount(), stated.price().currency()),
                stated.outcomes().stream()
                        .map(outcome -> new StatedOutcome(
                                outcome.text(),
                                outcome.competence() == null
                                        ? null
                                        : outcome.competence().toString(),
                                outcome.level() == null ? null : outcome.level().value()))
                        .toList(),
                List.of(),
                stated.requires().stream()
                        .map(level -> new WantedLevel(
                                level.competence().toString(), level.level().value()))
                        .toList(),
                stated.prerequisites(),
                stated.elements().stream()
                        .map(element -> new StatedElement(
                                element.phase(),
                                element.kind(),
                                element.title(),
                                element.minutes(),
                                element.outcomes()))
                        .toList(),
                stated.weeks(),
                stated.text("/methods"),
                stated.text("/assessment"),
                stated.records(),
                stated.ects(),
                stated.text("/accessibility"),
                stated.text("/cancellation"),
                stated.text("/authors"),
                stated.text("/targetGroup"),
                stated.text("/url"),
                stated.validFrom(),
                stated.validUntil(),
                stated.recordMonths());
    }
}
