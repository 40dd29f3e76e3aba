package org.kommunalcampus.content;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.tool.Tools;
import org.springframework.transaction.annotation.Transactional;

/** What modules consist of, for the capabilities in which people learn it or judge it. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Courses {

    private final EditionContent content;
    private final Descriptions descriptions;
    private final ContentFileRepository owned;
    private final StoredFiles files;
    private final Tools tools;

    /** The edition that is offered now. */
    @CapabilityOnly("study, in which somebody begins")
    public int offeredEdition(ModuleId module) {
        return descriptions.offeredEdition(module);
    }

    /** What the edition consists of. */
    @CapabilityOnly("study, which knows who learns it")
    public CourseContent of(ModuleId module, int edition) {
        return content.course(module, edition, descriptions.published(module, edition));
    }

    /** What the working copy consists of that states this. */
    @CapabilityOnly("quality, which checks it")
    public CourseContent ofCopy(ModuleId module, ModuleDescription stated) {
        return content.course(module, Integer.MAX_VALUE, stated);
    }

    /** Those that open a tool which nobody can open now. */
    @CapabilityOnly("quality, which checks it")
    public Set<ElementId> withoutTool(Collection<ContentItem> items) {
        return items.stream()
                .filter(item -> {
                    ToolUse use = item.materialOrEmpty().tool();
                    return use != null && tools.openable(use.tool()).isEmpty();
                })
                .map(ContentItem::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The questions of a test in that edition, with what answers them. */
    @CapabilityOnly("study, which shows them without")
    public List<Question> questions(ModuleId module, int edition, ElementId element) {
        return content.questions(module, edition, element);
    }

    /** Whether anything was written for exactly this edition. */
    @CapabilityOnly("quality, which asks the Beirat about it")
    public boolean isWritten(ModuleId module, int edition) {
        return content.isWritten(module, edition);
    }

    /** A file of the module with its content; {@link NotFound} for any other. */
    @CapabilityOnly("study, which knows who learns it")
    public OpenedFile open(ModuleId module, FileId file) {
        if (!owned.existsByFileIdAndModuleId(file.value(), module.value())) {
            throw new NotFound("file", file);
        }
        return files.open(file);
    }
}
