package org.kommunalcampus.quality.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.Sibling;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.quality.links.LinkState;

/**
 * What a description is compared with.
 *
 * @param self the module that is checked
 * @param offered all other offered modules
 * @param siblings all modules of the same provider, itself included
 * @param competences those of the competences named that exist and are not retired
 * @param links what is known about the addresses named
 * @param content what its elements consist of
 * @param withoutTool the elements that open a tool which nobody can open
 */
record CheckContext(
        ModuleId self,
        LocalDate today,
        List<ModuleFacts> offered,
        List<Sibling> siblings,
        Set<CompetenceId> competences,
        Map<String, LinkState> links,
        List<ContentItem> content,
        Set<ElementId> withoutTool) {}
