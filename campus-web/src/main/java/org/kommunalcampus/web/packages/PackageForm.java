package org.kommunalcampus.web.packages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageView;

/** What a package is called, and what it is for. */
record PackageForm(@Nullable String title, @Nullable String goal) {

    static PackageForm of(PackageView view) {
        return new PackageForm(view.title(), view.goal());
    }

    /** The content with these modules. */
    PackageContent content(List<ModuleId> modules) {
        return new PackageContent(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(goal, ""), modules);
    }
}
