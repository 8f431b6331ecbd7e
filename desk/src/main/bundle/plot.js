export {plot, rectY, rectX, ruleY, axisX} from "@observablehq/plot";
