package org.kommunalcampus.curriculum;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Asked;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Beaten;

/**
 * What a plan depends on, in two to three bytes for each competence and module: 20 bits of a hash of the id, for competences with the lowest level that is
 * of use, sorted, as differences of variable length, each competence with the cost from which on others beat a module there. Time and day of that are the highest of the plan. Two ids may share a hash; that costs a needless rebuild once in a while and never misses one.
 */
final class EncodedDependencies {

    /** Number of different hashes. */
    static final int RANGE = 1 << 20;

    /** Stands for a plan that depends on more than a row can hold: any change of any module concerns it. */
    private static final byte[] EVERYTHING = {};

    /** What a plan that is not built yet depends on. */
    static final byte[] NOTHING = {0};

    /**
     * Begins every row of this form, and none of an older one; a plan of which an older program wrote is looked at again. To a node that still runs the
     * older program it is a number of competences that no row holds: that node fails on the row and leaves the change to others, instead of missing it.
     */
    private static final byte[] FORM = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07};

    private static final int COST_UNIT = 500;
    private static final int LIMIT = 16_000;
    private static final int LEVEL_BITS = 4;

    private EncodedDependencies() {}

    /** The number under which a module is looked for. */
    static int number(ModuleId module) {
        return hash(module.value());
    }

    /** The number under which a competence is looked for. */
    static int number(CompetenceId competence) {
        return hash(competence.value());
    }

    /** The compact form. */
    static byte[] encode(PlanDependencies dependencies) {
        if (dependencies.competences().isEmpty() && dependencies.modules().isEmpty()) {
            return NOTHING.clone();
        }
        long[] competences = dependencies.competences().stream()
                .mapToLong(EncodedDependencies::encode)
                .sorted()
                .toArray();
        int[] modules = dependencies.modules().stream()
                .mapToInt(EncodedDependencies::number)
                .sorted()
                .toArray();
        var bytes = new ByteArrayOutputStream(4 * competences.length + 3 * modules.length + 8);
        bytes.writeBytes(FORM);
        write(bytes, largest(dependencies, Beaten::minutes));
        write(bytes, largest(dependencies, Beaten::end));
        write(bytes, competences.length);
        int before = 0;
        for (long competence : competences) {
            int number = (int) (competence >>> Integer.SIZE);
            write(bytes, number - before);
            write(bytes, (int) competence);
            before = number;
        }
        before = 0;
        for (int module : modules) {
            write(bytes, module - before);
            before = module;
        }
        return bytes.size() > LIMIT ? EVERYTHING.clone() : bytes.toByteArray();
    }

    /** Number and level, and below them the cost from which on modules are beaten, rounded up; 0 if none is. */
    private static long encode(Asked asked) {
        var beaten = asked.beaten();
        long cost = beaten == null ? 0 : 1 + (beaten.usualCost() + COST_UNIT - 1L) / COST_UNIT;
        return (long) (number(asked.competence()) << LEVEL_BITS | asked.lowestLevel()) << Integer.SIZE | cost;
    }

    private static int largest(PlanDependencies dependencies, ToIntFunction<Beaten> of) {
        return dependencies.competences().stream()
                .map(Asked::beaten)
                .filter(Objects::nonNull)
                .mapToInt(of)
                .max()
                .orElse(0);
    }

    /** Whether a plan with this compact form may change when what the interest describes changes. */
    static boolean concerns(byte[] dependencies, Interest interest) {
        if (Arrays.equals(dependencies, NOTHING)) {
            return false;
        }
        if (!Arrays.equals(dependencies, 0, Math.min(FORM.length, dependencies.length), FORM, 0, FORM.length)) {
            return true;
        }
        var reader = new Reader(dependencies, FORM.length);
        int minutes = reader.next();
        int end = reader.next();
        int competence = 0;
        for (int left = reader.next(); left > 0; left--) {
            competence += reader.next();
            int cost = reader.next();
            int number = competence >>> LEVEL_BITS;
            boolean useful = interest.taughtLevel(number) >= (competence & (1 << LEVEL_BITS) - 1);
            if (useful && (cost == 0 || !interest.beaten(number, new Beaten((cost - 1) * COST_UNIT, minutes, end)))) {
                return true;
            }
        }
        int module = 0;
        while (reader.hasNext()) {
            module += reader.next();
            if (interest.changed(module)) {
                return true;
            }
        }
        return false;
    }

    /** What changed in the catalogue, by the numbers of this class. */
    interface Interest {
        /** Highest level to which a new or changed module teaches the competence; -1 for none. */
        int taughtLevel(int competence);

        /** Whether all new or changed modules that teach the competence are among those that are beaten. */
        boolean beaten(int competence, Beaten beaten);

        /** Whether the module changed. */
        boolean changed(int module);
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest > 0x7f) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static int hash(UUID id) {
        long mixed =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29)) * 0x9e3779b97f4a7c15L;
        return (int) ((mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L >>> 44);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes, int position) {
            this.bytes = bytes;
            this.position = position;
        }

        boolean hasNext() {
            return position < bytes.length;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte each = bytes[position++];
                number |= (each & 0x7f) << shift;
                if (each >= 0) {
                    return number;
                }
            }
        }
    }
}
