package org.skerry.problem.vehicular;

import java.util.Objects;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * The family {@code vehicular}: which instances are generated and how solvers see them.
 *
 * @param tasks number of tasks N of generated instances, at least 1; an instance from elsewhere keeps its own number
 * @param coefficients for what the energy coefficients are drawn once; Sec. III leaves it open
 * @param encoding how a plan is written in genes; {@link ChoiceForm#ONE_HOT} is the paper's a_{i,j}
 * @param optionOrder which tier each position stands for; {@link OptionOrder#VEHICLE_FIRST} is the letter of the paper,
 *     and the default is {@link OptionOrder#PERMUTED} because the order alone changes which solver looks good
 */
@Described(
        title = "Every task on the vehicle, a roadside unit or in the cloud, for the least total energy",
        source = "VELO paper, Sec. III (Eqs. 1-6) and Table II",
        revision = 1,
        departures = {
            "optionOrder is permuted; vehicle-first is the letter. A solver drawn to the origin or to a bound of the "
                    + "box would else be drawn to one tier.",
            "kilo is 1000 in the workloads and data sizes; the paper writes K and does not say."
        })
public record Vehicular(
        @Parameter(value = "Number of tasks N", source = "given: Table II, 50, 100, 150 or 200", min = 1)
        int tasks,

        @Parameter(
                value = "For what the energy coefficients are drawn once: each task, or the whole instance",
                source = "chosen: Sec. III leaves it open, and heterogeneous tasks are what it describes")
        Coefficients coefficients,

        @Parameter(
                value = "How a plan is written in genes: 3N genes in [0, 1] with the greatest of a task's three "
                        + "winning, or N genes in [0, 3] rounded down",
                source = "given: Sec. III, the binary a_{i,j}")
        ChoiceForm encoding,

        @Parameter(
                value = "Which tier each position of a task's genes stands for",
                source = "chosen: no point of the box may stand for one tier")
        OptionOrder optionOrder)
        implements ProblemFamily<VehicularInstance> {
    private static final long serialVersionUID = 1;

    /** The parameters of the paper, with permuted options. */
    public static final Vehicular PUBLISHED =
            new Vehicular(100, Coefficients.TASK, ChoiceForm.ONE_HOT, OptionOrder.PERMUTED);

    /** Validates the ranges. */
    public Vehicular {
        Ranges.atLeast("tasks", tasks, 1);
        Objects.requireNonNull(coefficients, "coefficients");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(optionOrder, "optionOrder");
    }

    @Override
    public Class<VehicularInstance> instanceType() {
        return VehicularInstance.class;
    }

    @Override
    public String unit() {
        return "J";
    }

    @Override
    public VehicularProblem problem(VehicularInstance instance) {
        return new VehicularProblem(instance, ChoiceEncoding.of(encoding, optionOrder.of(instance)));
    }
}
