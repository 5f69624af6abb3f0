package org.skerry.problem.vehicular;

import java.util.Objects;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * The family {@code vehicular-capacity}: the tasks of the family {@code vehicular} with the same seed and index, of whose
 * work the edge and the cloud can only do a part.
 *
 * @param tasks number of tasks N of generated instances, at least 1; an instance from elsewhere keeps its own number
 * @param coefficients for what the energy coefficients are drawn once
 * @param edgeCapacity work that the edge can do, as a part of the work of all tasks
 * @param cloudCapacity work that the cloud can do, as a part of the work of all tasks
 * @param encoding how a plan is written in genes
 * @param optionOrder which tier each position stands for
 */
@Described(
        title = "Tasks on vehicles, roadside units or in the cloud, of which the last two can only do so much",
        source = "VELO paper, Sec. III with the capacities that Sec. VI leaves to future work",
        revision = 1,
        departures = {
            "Capacities bound the sum of the workloads C_i; the paper names the extension and gives no model.",
            "optionOrder is permuted; vehicle-first is the letter of Sec. III."
        })
public record VehicularCapacity(
        @Parameter(value = "Number of tasks N", source = "given: Table II, 50, 100, 150 or 200", min = 1)
        int tasks,

        @Parameter(
                value = "For what the energy coefficients are drawn once: each task, or the whole instance",
                source = "chosen: as in vehicular")
        Coefficients coefficients,

        @Parameter(
                value = "Work that the edge can do, as a part of the work of all tasks",
                source = "chosen: with the cloud's it leaves three tenths to the vehicles",
                min = 0,
                aboveMin = true,
                max = 1)
        double edgeCapacity,

        @Parameter(
                value = "Work that the cloud can do, as a part of the work of all tasks",
                source = "chosen: with the edge's it leaves three tenths to the vehicles",
                min = 0,
                aboveMin = true,
                max = 1)
        double cloudCapacity,

        @Parameter(
                value = "How a plan is written in genes: 3N genes in [0, 1] with the greatest of a task's three "
                        + "winning, or N genes in [0, 3] rounded down",
                source = "given: Sec. III, the binary a_{i,j}")
        ChoiceForm encoding,

        @Parameter(
                value = "Which tier each position of a task's genes stands for",
                source = "chosen: no point of the box may stand for one tier")
        OptionOrder optionOrder)
        implements ProblemFamily<VehicularCapacityInstance> {
    private static final long serialVersionUID = 1;

    /** The tasks of the paper; three tenths of their work fit on the edge, and four in the cloud. */
    public static final VehicularCapacity DEFAULT =
            new VehicularCapacity(100, Coefficients.TASK, 0.3, 0.4, ChoiceForm.ONE_HOT, OptionOrder.PERMUTED);

    /** Validates the ranges. */
    public VehicularCapacity {
        Ranges.atLeast("tasks", tasks, 1);
        Objects.requireNonNull(coefficients, "coefficients");
        part("edgeCapacity", edgeCapacity);
        part("cloudCapacity", cloudCapacity);
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(optionOrder, "optionOrder");
    }

    private static void part(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " (" + value + ") must lie in (0, 1]");
        }
    }

    @Override
    public Class<VehicularCapacityInstance> instanceType() {
        return VehicularCapacityInstance.class;
    }

    @Override
    public String unit() {
        return "J";
    }

    @Override
    public VehicularCapacityProblem problem(VehicularCapacityInstance instance) {
        return new VehicularCapacityProblem(instance, ChoiceEncoding.of(encoding, optionOrder.of(instance.tasks())));
    }
}
