package org.kommunalcampus.providerapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.exchange.ModuleBody;

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
        ModuleDescription description) {

    static OwnModuleBody of(DescriptionView view, ModuleBody module) {
        return new OwnModuleBody(module, view.state(), view.edition(), view.offeredEdition(), view.description());
    }
}
