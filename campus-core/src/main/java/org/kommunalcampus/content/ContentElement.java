package org.kommunalcampus.content;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.tool.ToolId;

/** The material of one element in one edition; kind and title say which element of the description it belongs to. */
@Entity
@Table(name = "content_element")
@NoArgsConstructor(access = PROTECTED)
class ContentElement {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID elementId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    private int edition;
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ElementKind kind;

    private String title;
    private boolean obligatory;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String body;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String supplement;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID fileId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String subtitles;

    private @Nullable String link;
    private int seconds;
    private int points;
    private @Nullable Integer attempts;

    @Column(name = "time_limit")
    private @Nullable Integer minutes;

    private int passPercent;
    private @Nullable Integer drawn;
    private boolean shuffled;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID toolId;

    private @Nullable String toolTarget;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String toolParameters;

    @Version
    private @Nullable Long version;

    ContentElement(ModuleId module, int edition, ElementId element, ElementKind kind, String title) {
        id = UUID.randomUUID();
        elementId = element.value();
        moduleId = module.value();
        this.edition = edition;
        this.kind = kind;
        this.title = title;
    }

    /** The same material for a later edition. */
    ContentElement copyFor(int later) {
        var copy = new ContentElement(new ModuleId(moduleId), later, element(), kind, title);
        copy.position = position;
        copy.write(material());
        return copy;
    }

    /** Belongs to this element of the description. */
    void belongTo(Element described, ElementKind as, int at) {
        kind = as;
        title = described.title();
        position = at;
    }

    void write(Material material) {
        obligatory = material.obligatory();
        body = material.text();
        supplement = material.supplement();
        fileId = material.file() == null ? null : material.file().value();
        subtitles = material.subtitles();
        link = material.link();
        seconds = material.seconds();
        points = material.points();
        attempts = material.rules().attempts();
        minutes = material.rules().minutes();
        passPercent = material.rules().passPercent();
        drawn = material.rules().drawn();
        shuffled = material.rules().shuffled();
        ToolUse tool = material.tool();
        toolId = tool == null ? null : tool.tool().value();
        toolTarget = tool == null ? null : tool.target();
        toolParameters = tool == null ? null : tool.parameters();
    }

    Material material() {
        return new Material(
                obligatory,
                body,
                supplement,
                fileId == null ? null : new FileId(fileId),
                subtitles,
                link,
                seconds,
                points,
                new TestRules(attempts, minutes, passPercent, drawn, shuffled),
                toolId == null ? null : new ToolUse(new ToolId(toolId), toolTarget, toolParameters));
    }

    UUID id() {
        return id;
    }

    ElementId element() {
        return new ElementId(elementId);
    }

    ElementKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    int position() {
        return position;
    }
}
