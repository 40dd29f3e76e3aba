package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a MOOChub feed course by course, so that no more than one course is held as a tree. The courses stand in {@code data} of the root, or the root is
 * their list. Where the text breaks off, the courses before are kept.
 */
@Component
class MoocHubReader {

    private final ObjectReader json;
    private final MoocHubCourses courses;

    MoocHubReader(JsonMapper json, MoocHubCourses courses) {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.courses = courses;
    }

    /** What was read so far. */
    private static final class Feed {
        private final List<MoocHubCourses.Course> courses = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private int index;
        private boolean found;
    }

    /** Reads the feed; throws {@link Malformed} when it is no JSON or holds no list of courses. */
    Reading<ModuleRow> read(InputStream input) {
        var feed = new Feed();
        try (JsonParser parser = json.createParser(input)) {
            read(parser, feed);
        } catch (JacksonException broken) {
            if (!feed.found) {
                throw new Malformed("", "malformed-json", RowTexts.text("malformed-json"));
            }
            var notes = new RowNotes(feed.index, "/data/" + feed.index);
            notes.fault("", "malformed-json");
            feed.rejected.addAll(notes.faults());
        }
        if (!feed.found) {
            throw new Malformed("/data", "required", RowTexts.text("no-courses"));
        }
        return new Reading<>(linked(feed.courses), feed.rejected);
    }

    private void read(JsonParser parser, Feed feed) {
        JsonToken root = parser.nextToken();
        if (root == JsonToken.START_ARRAY) {
            readCourses(parser, "", feed);
        } else if (root == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("data") && value == JsonToken.START_ARRAY) {
                    readCourses(parser, "/data", feed);
                } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
                    feed.found = true;
                    readCourse(parser, "/data", feed);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void readCourses(JsonParser parser, String pointer, Feed feed) {
        feed.found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readCourse(parser, pointer + "/" + feed.index, feed);
        }
    }

    private void readCourse(JsonParser parser, String pointer, Feed feed) {
        JsonNode course = json.readTree(parser);
        var notes = new RowNotes(feed.index, pointer);
        if (course.isObject()) {
            MoocHubCourses.Course read = courses.read(course, notes);
            if (notes.passed()) {
                feed.courses.add(read);
            }
        } else {
            notes.fault("", "no-course");
        }
        feed.rejected.addAll(notes.faults());
        feed.index++;
    }

    /** The courses with those they presuppose: feeds name these by address, the catalogue by id. */
    private static List<ModuleRow> linked(List<MoocHubCourses.Course> courses) {
        Map<String, String> ids = new HashMap<>();
        for (MoocHubCourses.Course course : courses) {
            String id = String.valueOf(course.row().fields().get("/externalId"));
            ids.put(id, id);
            putIfNamed(ids, course.row().fields().get("/url"), id);
        }
        return courses.stream().map(course -> linked(course, ids)).toList();
    }

    private static void putIfNamed(Map<String, String> ids, @Nullable String url, String id) {
        if (url != null) {
            ids.putIfAbsent(url, id);
        }
    }

    private static ModuleRow linked(MoocHubCourses.Course course, Map<String, String> ids) {
        ModuleRow row = course.row();
        List<List<String>> prerequisites = course.required().stream()
                .map(required -> List.of(idOf(required, ids)))
                .distinct()
                .toList();
        return prerequisites.isEmpty() ? row : row.after(prerequisites);
    }

    /** The course with this address or id, or whose id ends the address; else what the feed says. */
    private static String idOf(String required, Map<String, String> ids) {
        String last = required.substring(required.lastIndexOf('/') + 1);
        return ids.getOrDefault(required, ids.getOrDefault(last, required));
    }
}
