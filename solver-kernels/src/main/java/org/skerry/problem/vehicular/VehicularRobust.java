package org.skerry.problem.vehicular;

import java.util.Objects;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * The family {@code vehicular-robust}: the tasks of the family {@code vehicular} with the same seed and index, whose
 * energy coefficients fluctuate.
 *
 * @param tasks number of tasks N of generated instances, at least 1; an instance from elsewhere keeps its own number
 * @param coefficients for what the nominal energy coefficients are drawn once
 * @param scenarios number of scenarios S in which every candidate is evaluated
 * @param spread how far a coefficient fluctuates about its nominal value, as a part of it
 * @param correlation which part of the fluctuation is common to all tasks
 * @param risk what is made of the energies of a plan in all scenarios
 * @param level part of the scenarios that {@link Risk#CVAR} leaves out
 * @param encoding how a plan is written in genes
 * @param optionOrder which tier each position stands for
 */
@Described(
        title = "Tasks on vehicles, roadside units or in the cloud while network and hardware fluctuate",
        source = "VELO paper, Sec. III with the time-varying network that Sec. VI leaves to future work",
        revision = 1,
        departures = {
            "Coefficients fluctuate about the values of Table II, over sampled scenarios; the paper names the extension "
                    + "and gives no model.",
            "optionOrder is permuted; vehicle-first is the letter of Sec. III."
        })
public record VehicularRobust(
        @Parameter(value = "Number of tasks N", source = "given: Table II, 50, 100, 150 or 200", min = 1)
        int tasks,

        @Parameter(
                value = "For what the nominal energy coefficients are drawn once: each task, or the whole instance",
                source = "chosen: as in vehicular")
        Coefficients coefficients,

        @Parameter(
                value = "Number of scenarios S in which every candidate is evaluated",
                source = "chosen: so many that five hundredths of them are fifty",
                min = 1)
        int scenarios,

        @Parameter(
                value = "How far a coefficient fluctuates about its nominal value, as a part of it",
                source = "chosen: the bandwidth of a moving vehicle halves and recovers",
                min = 0,
                max = 1)
        double spread,

        @Parameter(
                value = "Which part of the fluctuation is common to all tasks",
                source = "chosen: some of it is the network's, some the vehicle's own",
                min = 0,
                max = 1)
        double correlation,

        @Parameter(
                value = "What is made of the energies of a plan in all scenarios: their mean, or the mean of the worst",
                source = "chosen: the mean is the energy in the long run")
        Risk risk,

        @Parameter(
                value = "Part of the scenarios that cvar leaves out; the mean of the worst 1 - level is left",
                source = "chosen: usual in the literature on risk",
                min = 0,
                max = 1,
                belowMax = true)
        double level,

        @Parameter(
                value = "How a plan is written in genes: 3N genes in [0, 1] with the greatest of a task's three "
                        + "winning, or N genes in [0, 3] rounded down",
                source = "given: Sec. III, the binary a_{i,j}")
        ChoiceForm encoding,

        @Parameter(
                value = "Which tier each position of a task's genes stands for",
                source = "chosen: no point of the box may stand for one tier")
        OptionOrder optionOrder)
        implements ProblemFamily<VehicularRobustInstance> {
    private static final long serialVersionUID = 1;

    /** The tasks of the paper, in the mean of 1024 scenarios. */
    public static final VehicularRobust DEFAULT = new VehicularRobust(
            100, Coefficients.TASK, 1024, 0.5, 0.5, Risk.MEAN, 0.95, ChoiceForm.ONE_HOT, OptionOrder.PERMUTED);

    /** Validates the ranges. */
    public VehicularRobust {
        Ranges.atLeast("tasks", tasks, 1);
        Objects.requireNonNull(coefficients, "coefficients");
        Ranges.atLeast("scenarios", scenarios, 1);
        Ranges.within("spread", spread, 0, 1);
        Ranges.within("correlation", correlation, 0, 1);
        Objects.requireNonNull(risk, "risk");
        VehicularRobustInstance.requireLevel(level);
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(optionOrder, "optionOrder");
    }

    @Override
    public Class<VehicularRobustInstance> instanceType() {
        return VehicularRobustInstance.class;
    }

    @Override
    public String unit() {
        return "J";
    }

    @Override
    public VehicularRobustProblem problem(VehicularRobustInstance instance) {
        return new VehicularRobustProblem(instance, ChoiceEncoding.of(encoding, optionOrder.of(instance.tasks())));
    }
}
