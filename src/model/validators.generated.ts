// @ts-nocheck
// Generated from schemas/ by `npm run generate`; do not edit.
import type { Contract } from './contract.js'

var validators=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0});function ucs2length(str){
let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&
64512)===56320&&pos++);return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var stdin_exports={};__export(stdin_exports,{manifest:()=>manifest,meshModel:()=>meshModel,proxyConfig:()=>proxyConfig,testCases:()=>testCases});function append(all,more){
if(all===null)return more;for(let error of more)all.push(error);return all}var meshModel=validate52;var schema20={description:"What holds for the whole mesh.",type:"object",additionalProperties:!1,required:["name"],properties:{name:{description:"Shown in summa\
ries and log lines.",type:"string",minLength:1,maxLength:253,pattern:"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"},trustDomain:{description:"Last part of every \
principal. Default: cluster.local.",$ref:"#/$defs/DomainName"},clusterDomain:{description:"Last part of service host names (<service>.<namespace>.svc.<clusterDo\
main>). Default: cluster.local.",$ref:"#/$defs/DomainName"},mode:{description:"strict (default): what no policy allows is denied. permissive: every caller with \
a mesh certificate is allowed. Neither turns mutual TLS off.",$ref:"#/$defs/Mode"},modeOverrides:{description:"Modes of single namespaces and services; a servic\
e's override beats its namespace's.",type:"array",items:{$ref:"#/$defs/ModeOverride"}},pathRegexAnchor:{description:"full (default): a path regex must match the\
 whole path. start: only its beginning, as SMI's text reads.",enum:["full","start"]},proxy:{description:"Proxy settings of every workload that does not set its \
own.",$ref:"#/$defs/ProxySettings"},origin:{$ref:"#/$defs/Origin"}}},func1=require_ucs2length().default,pattern3=new RegExp("^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z\
0-9])?$","u");var pattern4=new RegExp("^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$","u");function validate54(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate54.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>253){let err0={instancePath,schemaPath:"#/maxLength",keyword:"m\
axLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern4.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate54.
errors=vErrors,errors===0}validate54.evaluated={dynamicProps:!1,dynamicItems:!1};var schema22={enum:["strict","permissive"]};function validate57(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate57.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(data==="strict"||data==="permissive")){let err0={instancePath,schemaPath:"#/enum",keyword:"en\
um",params:{allowedValues:schema22.enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate57.errors=vErrors,errors===0}validate57.evaluated=
{dynamicProps:!1,dynamicItems:!1};var pattern5=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","u");function validate60(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate60.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func1(data)>63){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:63}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(!pattern5.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate60.errors=vErrors,errors===0}validate60.evaluated={dynamicProps:!1,dynamicItems:!1};var pattern6=new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u");function validate62(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate62.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>317){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:317}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern6.test(data)){let err1={instancePath,schemaPath:"#/pattern",
keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate62.errors=vErrors,errors===0}validate62.evaluated={dynamicProps:!1,dynamicItems:!1};function validate65(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate65.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
file===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"file"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.line===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"line"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.column===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"column"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="file"||key0==="line"||key0==="column"||key0==="endColumn"||key0==="resource")){
let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.file!==void 0&&typeof data.file!="string"){let err4={instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.line!==void 0){let data1=data.line;if(!(typeof data1=="number"&&
!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err5={instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type:"intege\
r"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(typeof data1=="number"&&isFinite(data1)&&(data1<1||isNaN(data1))){let err6={instancePath:instancePath+
"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
column!==void 0){let data2=data.column;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+"/column",schemaPath:"\
#/properties/column/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2=="number"&&isFinite(
data2)&&(data2<1||isNaN(data2))){let err8={instancePath:instancePath+"/column",schemaPath:"#/properties/column/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.endColumn!==void 0){let data3=data.endColumn;if(!(typeof data3=="number"&&!(data3%1)&&
!isNaN(data3)&&isFinite(data3))){let err9={instancePath:instancePath+"/endColumn",schemaPath:"#/properties/endColumn/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data3=="number"&&isFinite(data3)&&(data3<1||isNaN(data3))){let err10={instancePath:instancePath+
"/endColumn",schemaPath:"#/properties/endColumn/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}if(data.resource!==void 0&&typeof data.resource!="string"){let err11={instancePath:instancePath+"/resource",schemaPath:"#/properties/resource/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate65.errors=vErrors,errors===0}validate65.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate59(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate59.
evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.namespace===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{
missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.service===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"\
service"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.mode===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"mode"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
for(let key0 in data)if(!(key0==="namespace"||key0==="service"||key0==="mode"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}data.namespace!==void 0&&(validate60(data.namespace,
{instancePath:instancePath+"/namespace",parentData:data,parentDataProperty:"namespace",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=
vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.mode!==void 0&&(validate57(data.mode,{instancePath:instancePath+"/mode",parentData:data,
parentDataProperty:"mode",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate57.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate59.
errors=vErrors,errors===0}validate59.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema27={description:"How a sidecar meets its surroundings.",type:"\
object",additionalProperties:!1,properties:{interception:{description:"redirect (default): iptables sends connections to the proxy, which reads the original des\
tination. none: only the explicit listeners.",enum:["redirect","none"]},inbound:{description:"Where redirected inbound connections arrive. Default: 0.0.0.0:1500\
3.",$ref:"#/$defs/Bind"},outbound:{description:"Where redirected outbound connections arrive. Default: 127.0.0.1:15001.",$ref:"#/$defs/Bind"},listeners:{description:"\
Explicit listeners, for applications and hosts without interception.",type:"array",items:{$ref:"#/$defs/Listener"}},applicationAddress:{description:"Address on \
which the application listens. Default: 127.0.0.1.",$ref:"#/$defs/Address"},certificates:{$ref:"#/$defs/Certificates"},admin:{description:"Pipy's admin port (me\
trics, dumps). Off unless given.",$ref:"#/$defs/Bind"},timeouts:{$ref:"#/$defs/ProxyTimeouts"},limits:{$ref:"#/$defs/ProxyLimits"}}},func6=Object.prototype.hasOwnProperty;var pattern7=new RegExp("^([0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$",
"u");function validate70(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate70.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>253){let err0={
instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern7.test(data)){
let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^([0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-\
9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate70.errors=vErrors,errors===0}validate70.evaluated=
{dynamicProps:!1,dynamicItems:!1};function validate72(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate72.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),!(typeof data=="number"&&!(data%1)&&!isNaN(data)&&isFinite(
data))){let err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(typeof data==
"number"&&isFinite(data)){if(data>65535||isNaN(data)){let err1={instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data<1||isNaN(data)){let err2={instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}return validate72.errors=vErrors,errors===0}validate72.evaluated={dynamicProps:!1,dynamicItems:!1};
function validate69(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate69.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
address===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.port===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="address"||key0==="port")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.address!==void 0&&(validate70(data.address,
{instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.errors),errors=
vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate72.errors),errors=vErrors.length))}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate69.errors=vErrors,errors===0}validate69.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema31={
description:"inbound: accepts mutual TLS for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a servi\
ce, HTTP for any service by Host.",type:"object",additionalProperties:!1,required:["direction","address","port"],properties:{direction:{enum:["inbound","outboun\
d"]},address:{$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"},service:{description:"outbound: the service whose traffic enters here.",$ref:"#/$defs/ObjectId"},
servicePort:{description:"outbound: its port. Default: its only one.",$ref:"#/$defs/Port"},workloadPort:{description:"inbound: the workload's port that is serve\
d here. Default: port.",$ref:"#/$defs/Port"},origin:{$ref:"#/$defs/Origin"}}};function validate76(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate76.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.direction===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"direction"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.address===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.port===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0===
"direction"||key0==="address"||key0==="port"||key0==="service"||key0==="servicePort"||key0==="workloadPort"||key0==="origin")){let err3={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.direction!==
void 0){let data0=data.direction;if(!(data0==="inbound"||data0==="outbound")){let err4={instancePath:instancePath+"/direction",schemaPath:"#/properties/directio\
n/enum",keyword:"enum",params:{allowedValues:schema31.properties.direction.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.address!==void 0&&
(validate70(data.address,{instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.
errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+
"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.servicePort!==
void 0&&(validate72(data.servicePort,{instancePath:instancePath+"/servicePort",parentData:data,parentDataProperty:"servicePort",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate72.errors),errors=vErrors.length)),data.workloadPort!==void 0&&(validate72(data.workloadPort,{instancePath:instancePath+"/workloadPort",parentData:data,
parentDataProperty:"workloadPort",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(
data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),
errors=vErrors.length))}else{let err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}return validate76.errors=vErrors,errors===0}validate76.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern8=new RegExp("^[A-Za-z0-9_./+@ -]+$","u");function validate86(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate86.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func1(data)>4096){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(func1(data)<1){let err1={instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(!pattern8.test(data)){let err2={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_./+@ -]+$"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err3]:vErrors.push(err3),errors++}return validate86.errors=vErrors,errors===0}validate86.evaluated={dynamicProps:!1,dynamicItems:!1};function validate85(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate85.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="certificat\
e"||key0==="key"||key0==="trusted")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.certificate!==void 0&&(validate86(data.certificate,{instancePath:instancePath+"/certificate",parentData:data,
parentDataProperty:"certificate",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate86.errors),errors=vErrors.length)),data.key!==void 0&&(validate86(data.
key,{instancePath:instancePath+"/key",parentData:data,parentDataProperty:"key",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate86.errors),errors=vErrors.
length)),data.trusted!==void 0){let data2=data.trusted;if(Array.isArray(data2)){if(data2.length<1){let err1={instancePath:instancePath+"/trusted",schemaPath:"#/\
properties/trusted/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}let len0=data2.length;for(let i0=0;i0<
len0;i0++)validate86(data2[i0],{instancePath:instancePath+"/trusted/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate86.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/trusted",schemaPath:"#/properties/trusted/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate85.errors=vErrors,errors===0}validate85.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern9=new RegExp("^[0-9]{1,7}(ms|s|m|h)$","u");function validate93(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate93.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(!pattern9.test(data)){let err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[0-9]{1,7}(ms|s|m|h)$"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[
err1]:vErrors.push(err1),errors++}return validate93.errors=vErrors,errors===0}validate93.evaluated={dynamicProps:!1,dynamicItems:!1};function validate92(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate92.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="connect"||
key0==="idle"||key0==="poolIdle")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}data.connect!==void 0&&(validate93(data.connect,{instancePath:instancePath+"/connect",parentData:data,parentDataProperty:"\
connect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.idle!==void 0&&(validate93(data.idle,{instancePath:instancePath+
"/idle",parentData:data,parentDataProperty:"idle",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate93.errors),errors=vErrors.length)),data.poolIdle!==
void 0&&(validate93(data.poolIdle,{instancePath:instancePath+"/poolIdle",parentData:data,parentDataProperty:"poolIdle",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate93.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}return validate92.errors=vErrors,errors===0}validate92.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate98(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate98.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="headerBytes"||key0==="bufferedRequestBytes"||key0==="cachedDecisions"||key0==="logLinesPerSecond")){let err0={instancePath,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.headerBytes!==void 0){
let data0=data.headerBytes;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){let err1={instancePath:instancePath+"/headerBytes",schemaPath:"\
#/properties/headerBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(
data0)){if(data0>1048576||isNaN(data0)){let err2={instancePath:instancePath+"/headerBytes",schemaPath:"#/properties/headerBytes/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1048576}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0<1024||isNaN(data0)){let err3={instancePath:instancePath+"/hea\
derBytes",schemaPath:"#/properties/headerBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}}if(data.bufferedRequestBytes!==void 0){let data1=data.bufferedRequestBytes;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){
let err4={instancePath:instancePath+"/bufferedRequestBytes",schemaPath:"#/properties/bufferedRequestBytes/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1073741824||isNaN(data1)){let err5={instancePath:instancePath+
"/bufferedRequestBytes",schemaPath:"#/properties/bufferedRequestBytes/maximum",keyword:"maximum",params:{comparison:"<=",limit:1073741824}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(data1<1024||isNaN(data1)){let err6={instancePath:instancePath+"/bufferedRequestBytes",schemaPath:"#/properties/bufferedReq\
uestBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1024}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}if(data.cachedDecisions!==
void 0){let data2=data.cachedDecisions;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+"/cachedDec\
isions",schemaPath:"#/properties/cachedDecisions/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){let err8={instancePath:instancePath+"/cachedDecisions",schemaPath:"#/properties/cachedDecisions/maximum",
keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data2<16||isNaN(data2)){let err9={instancePath:instancePath+
"/cachedDecisions",schemaPath:"#/properties/cachedDecisions/minimum",keyword:"minimum",params:{comparison:">=",limit:16}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}}if(data.logLinesPerSecond!==void 0){let data3=data.logLinesPerSecond;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){
let err10={instancePath:instancePath+"/logLinesPerSecond",schemaPath:"#/properties/logLinesPerSecond/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err10]:vErrors.push(err10),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>1e5||isNaN(data3)){let err11={instancePath:instancePath+"/logL\
inesPerSecond",schemaPath:"#/properties/logLinesPerSecond/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5}};vErrors===null?vErrors=[err11]:vErrors.
push(err11),errors++}if(data3<0||isNaN(data3)){let err12={instancePath:instancePath+"/logLinesPerSecond",schemaPath:"#/properties/logLinesPerSecond/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}}else{let err13={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate98.errors=vErrors,errors===0}validate98.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate68(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,
evaluated0=validate68.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="obj\
ect"&&!Array.isArray(data)){for(let key0 in data)if(!func6.call(schema27.properties,key0)){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.interception!==void 0){let data0=data.interception;
if(!(data0==="redirect"||data0==="none")){let err1={instancePath:instancePath+"/interception",schemaPath:"#/properties/interception/enum",keyword:"enum",params:{
allowedValues:schema27.properties.interception.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.inbound!==void 0&&(validate69(data.inbound,
{instancePath:instancePath+"/inbound",parentData:data,parentDataProperty:"inbound",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),errors=
vErrors.length)),data.outbound!==void 0&&(validate69(data.outbound,{instancePath:instancePath+"/outbound",parentData:data,parentDataProperty:"outbound",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),errors=vErrors.length)),data.listeners!==void 0){let data3=data.listeners;if(Array.isArray(data3)){
let len0=data3.length;for(let i0=0;i0<len0;i0++)validate76(data3[i0],{instancePath:instancePath+"/listeners/"+i0,parentData:data3,parentDataProperty:i0,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate76.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+"/listeners",schemaPath:"#/properti\
es/listeners/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.applicationAddress!==void 0&&(validate70(
data.applicationAddress,{instancePath:instancePath+"/applicationAddress",parentData:data,parentDataProperty:"applicationAddress",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate70.errors),errors=vErrors.length)),data.certificates!==void 0&&(validate85(data.certificates,{instancePath:instancePath+"/certificates",parentData:data,
parentDataProperty:"certificates",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate85.errors),errors=vErrors.length)),data.admin!==void 0&&(validate69(
data.admin,{instancePath:instancePath+"/admin",parentData:data,parentDataProperty:"admin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate69.errors),
errors=vErrors.length)),data.timeouts!==void 0&&(validate92(data.timeouts,{instancePath:instancePath+"/timeouts",parentData:data,parentDataProperty:"timeouts",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate92.errors),errors=vErrors.length)),data.limits!==void 0&&(validate98(data.limits,{instancePath:instancePath+"/\
limits",parentData:data,parentDataProperty:"limits",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate98.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate68.errors=vErrors,
errors===0}validate68.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate53(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate53.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="name"||key0==="trustDomain"||
key0==="clusterDomain"||key0==="mode"||key0==="modeOverrides"||key0==="pathRegexAnchor"||key0==="proxy"||key0==="origin")){let err1={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==
void 0){let data0=data.name;if(typeof data0=="string"){if(func1(data0)>253){let err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",
keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func1(data0)<1){let err3={instancePath:instancePath+"/name",
schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(!pattern3.test(data0)){
let err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.trustDomain!==void 0&&(validate54(data.trustDomain,{instancePath:instancePath+
"/trustDomain",parentData:data,parentDataProperty:"trustDomain",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data.
clusterDomain!==void 0&&(validate54(data.clusterDomain,{instancePath:instancePath+"/clusterDomain",parentData:data,parentDataProperty:"clusterDomain",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)),data.mode!==void 0&&(validate57(data.mode,{instancePath:instancePath+"/mode",parentData:data,
parentDataProperty:"mode",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate57.errors),errors=vErrors.length)),data.modeOverrides!==void 0){let data4=data.
modeOverrides;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)validate59(data4[i0],{instancePath:instancePath+"/modeOverrides/"+i0,parentData:data4,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate59.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/mo\
deOverrides",schemaPath:"#/properties/modeOverrides/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
pathRegexAnchor!==void 0){let data6=data.pathRegexAnchor;if(!(data6==="full"||data6==="start")){let err7={instancePath:instancePath+"/pathRegexAnchor",schemaPath:"\
#/properties/pathRegexAnchor/enum",keyword:"enum",params:{allowedValues:schema20.properties.pathRegexAnchor.enum}};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}data.proxy!==void 0&&(validate68(data.proxy,{instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"proxy",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate68.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate53.errors=vErrors,errors===0}validate53.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate103(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate103.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 in data)if(!(key0==="id"||key0==="principals"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+
"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.principals!==void 0){
let data1=data.principals;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)validate54(data1[i0],{instancePath:instancePath+"/principals/"+
i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate54.errors),errors=vErrors.length)}else{let err2={instancePath:instancePath+
"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}data.origin!==
void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate65.errors),errors=vErrors.length))}else{let err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}return validate103.errors=vErrors,errors===0}validate103.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate113(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate113.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>63){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:63}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func1(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern5.test(data)){let err2={instancePath,
schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate113.errors=vErrors,
errors===0}validate113.evaluated={dynamicProps:!1,dynamicItems:!1};function validate111(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate111.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.number===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
number"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0==="number"||key0==="name"||key0==="origin")){let err1={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.
number!==void 0&&(validate72(data.number,{instancePath:instancePath+"/number",parentData:data,parentDataProperty:"number",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate72.errors),errors=vErrors.length)),data.name!==void 0&&(validate113(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"\
name",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate113.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err2={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate111.errors=vErrors,
errors===0}validate111.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate117(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate117.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
region===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"region"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}for(let key0 in data)if(!(key0==="region"||key0==="zone")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.region!==void 0&&(validate60(data.region,{instancePath:instancePath+
"/region",parentData:data,parentDataProperty:"region",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.zone!==
void 0&&(validate60(data.zone,{instancePath:instancePath+"/zone",parentData:data,parentDataProperty:"zone",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.
errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}return validate117.errors=vErrors,errors===0}validate117.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate108(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate108.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.identity===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="identity"||key0==="ports"||key0==="locality"||key0==="cluster"||key0==="proxy"||key0==="origin")){let err2={instancePath,schemaPath:"#\
/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.id!==void 0&&
(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),
errors=vErrors.length)),data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.ports!==void 0){let data2=data.ports;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate111(data2[i0],{instancePath:instancePath+"/ports/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate111.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}data.locality!==void 0&&(validate117(data.locality,{instancePath:instancePath+
"/locality",parentData:data,parentDataProperty:"locality",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate117.errors),errors=vErrors.length)),data.cluster!==
void 0&&(validate60(data.cluster,{instancePath:instancePath+"/cluster",parentData:data,parentDataProperty:"cluster",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate60.errors),errors=vErrors.length)),data.proxy!==void 0&&(validate68(data.proxy,{instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"p\
roxy",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate68.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err4={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate108.errors=vErrors,
errors===0}validate108.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern11=new RegExp("^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$","u");function validate127(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate127.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>253){let err0={instancePath,schemaPath:"#/maxLength",keyword:"\
maxLength",params:{limit:253}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern11.test(data)){let err1={instancePath,schemaPath:"#/pattern",
keyword:"pattern",params:{pattern:"^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate127.errors=vErrors,errors===0}validate127.evaluated={dynamicProps:!1,dynamicItems:!1};var pattern12=new RegExp("^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$","u");function validate129(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate129.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=
void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>45){let err0={instancePath,schemaPath:"#/maxLength",keyword:"ma\
xLength",params:{limit:45}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern12.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"\
pattern",params:{pattern:"^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{
let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate129.errors=
vErrors,errors===0}validate129.evaluated={dynamicProps:!1,dynamicItems:!1};var schema45={type:"object",additionalProperties:!1,required:["port","protocol"],properties:{
port:{description:"Port that callers dial.",$ref:"#/$defs/Port"},name:{$ref:"#/$defs/PortName"},targetPort:{description:"Port on which the workloads listen, a n\
umber or a workload port's name. Default: port.",type:["integer","string"],allOf:[{if:{type:["integer"]},then:{$ref:"#/$defs/Port"}},{if:{type:["string"]},then:{
$ref:"#/$defs/PortName"}}]},protocol:{$ref:"#/$defs/Protocol"},endpoints:{type:"array",items:{$ref:"#/$defs/Endpoint"}},origin:{$ref:"#/$defs/Origin"}}},schema46={
description:"http: HTTP/1.1 and HTTP/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet\
.",enum:["http","h2c","grpc","tcp","tls","mqtt","udp"]};function validate136(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate136.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
!(data==="http"||data==="h2c"||data==="grpc"||data==="tcp"||data==="tls"||data==="mqtt"||data==="udp")){let err0={instancePath,schemaPath:"#/enum",keyword:"enum",
params:{allowedValues:schema46.enum}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate136.errors=vErrors,errors===0}validate136.evaluated=
{dynamicProps:!1,dynamicItems:!1};var schema47={description:"One address that answers for a service port.",type:"object",additionalProperties:!1,required:["addr\
ess","port"],properties:{address:{description:"IP address or DNS name that the caller's proxy dials.",$ref:"#/$defs/Address"},port:{$ref:"#/$defs/Port"},weight:{
description:"Share relative to the other endpoints of the same priority; 0 gets no traffic. Default: 1.",type:"integer",minimum:0,maximum:1e6},priority:{description:"\
0 is used first; a higher tier only while the lower ones have no endpoint. Default: 0.",type:"integer",minimum:0,maximum:100},cluster:{$ref:"#/$defs/Label"},locality:{
$ref:"#/$defs/Locality"},transport:{description:"mtls (default): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the mesh.",enum:[
"mtls","plain"]},origin:{$ref:"#/$defs/Origin"}}};function validate138(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate138.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
address"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.port===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"port"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="address"||key0==="port"||key0==="weight"||key0===
"priority"||key0==="cluster"||key0==="locality"||key0==="transport"||key0==="origin")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.address!==void 0&&(validate70(data.address,
{instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate70.errors),errors=
vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.weight!==void 0){let data2=data.weight;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&
isFinite(data2))){let err3={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){let err4={instancePath:instancePath+"/weight",schemaPath:"\
#/properties/weight/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data2<0||isNaN(data2)){
let err5={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}}}if(data.priority!==void 0){let data3=data.priority;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3))){
let err6={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>100||isNaN(data3)){let err7={instancePath:instancePath+"/priority",schemaPath:"#/proper\
ties/priority/maximum",keyword:"maximum",params:{comparison:"<=",limit:100}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3<0||isNaN(data3)){
let err8={instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}}if(data.cluster!==void 0&&(validate60(data.cluster,{instancePath:instancePath+"/cluster",parentData:data,parentDataProperty:"\
cluster",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate60.errors),errors=vErrors.length)),data.locality!==void 0&&(validate117(data.locality,{instancePath:instancePath+
"/locality",parentData:data,parentDataProperty:"locality",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate117.errors),errors=vErrors.length)),data.transport!==
void 0){let data6=data.transport;if(!(data6==="mtls"||data6==="plain")){let err9={instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",
keyword:"enum",params:{allowedValues:schema47.properties.transport.enum}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}data.origin!==void 0&&(validate65(
data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),
errors=vErrors.length))}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}return validate138.errors=vErrors,errors===0}validate138.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate131(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate131.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.port===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.protocol===void 0){
let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
for(let key0 in data)if(!(key0==="port"||key0==="name"||key0==="targetPort"||key0==="protocol"||key0==="endpoints"||key0==="origin")){let err2={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.port!==
void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.
errors),errors=vErrors.length)),data.name!==void 0&&(validate113(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate113.errors),errors=vErrors.length)),data.targetPort!==void 0){let data2=data.targetPort;if(!(typeof data2=="nu\
mber"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&typeof data2!="string"){let err3={instancePath:instancePath+"/targetPort",schemaPath:"#/properties/targetPor\
t/type",keyword:"type",params:{type:schema45.properties.targetPort.type}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let _errs7=errors,valid2=!0,
_errs8=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err4={};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs8===
errors;if(errors=_errs7,vErrors!==null&&(_errs7?vErrors.length=_errs7:vErrors=null),_valid0){let _errs10=errors;validate72(data2,{instancePath:instancePath+"/ta\
rgetPort",parentData:data,parentDataProperty:"targetPort",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length);var _valid0=_errs10===
errors;valid2=_valid0}if(!valid2){let err5={instancePath:instancePath+"/targetPort",schemaPath:"#/properties/targetPort/allOf/0/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}let _errs12=errors,valid3=!0,_errs13=errors;if(typeof data2!="string"){let err6={};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}var _valid1=_errs13===errors;if(errors=_errs12,vErrors!==null&&(_errs12?vErrors.length=_errs12:vErrors=null),_valid1){
let _errs15=errors;validate113(data2,{instancePath:instancePath+"/targetPort",parentData:data,parentDataProperty:"targetPort",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate113.errors),errors=vErrors.length);var _valid1=_errs15===errors;valid3=_valid1}if(!valid3){let err7={instancePath:instancePath+"/targetPo\
rt",schemaPath:"#/properties/targetPort/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.
protocol!==void 0&&(validate136(data.protocol,{instancePath:instancePath+"/protocol",parentData:data,parentDataProperty:"protocol",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate136.errors),errors=vErrors.length)),data.endpoints!==void 0){let data4=data.endpoints;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<
len0;i0++)validate138(data4[i0],{instancePath:instancePath+"/endpoints/"+i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate138.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err9={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate131.errors=vErrors,errors===0}validate131.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate125(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate125.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.ports===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"ports"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="id"||key0==="hosts"||key0==="vips"||key0===
"ports"||key0==="workloads"||key0==="identities"||key0==="origin")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,
parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.hosts!==void 0){let data1=data.hosts;
if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)validate127(data1[i0],{instancePath:instancePath+"/hosts/"+i0,parentData:data1,parentDataProperty:i0,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate127.errors),errors=vErrors.length)}else{let err3={instancePath:instancePath+"/hosts",schemaPath:"#/pr\
operties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.vips!==void 0){let data3=data.vips;
if(Array.isArray(data3)){let len1=data3.length;for(let i1=0;i1<len1;i1++)validate129(data3[i1],{instancePath:instancePath+"/vips/"+i1,parentData:data3,parentDataProperty:i1,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate129.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/vips",schemaPath:"#/pro\
perties/vips/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.ports!==void 0){let data5=data.ports;
if(Array.isArray(data5)){let len2=data5.length;for(let i2=0;i2<len2;i2++)validate131(data5[i2],{instancePath:instancePath+"/ports/"+i2,parentData:data5,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate131.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/ports",schemaPath:"#/pr\
operties/ports/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.workloads!==void 0){let data7=data.
workloads;if(Array.isArray(data7)){let len3=data7.length;for(let i3=0;i3<len3;i3++)validate62(data7[i3],{instancePath:instancePath+"/workloads/"+i3,parentData:data7,
parentDataProperty:i3,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/wo\
rkloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.identities!==
void 0){let data9=data.identities;if(Array.isArray(data9)){let len4=data9.length;for(let i4=0;i4<len4;i4++)validate62(data9[i4],{instancePath:instancePath+"/ide\
ntities/"+i4,parentData:data9,parentDataProperty:i4,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)}else{let err7={
instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}return validate125.errors=vErrors,errors===0}validate125.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern13=new RegExp("^/[^?#]*$","u");function validate155(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate155.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data==
"string"){if(func1(data)>4096){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(!pattern13.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^/[^?#]*$"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}return validate155.errors=vErrors,errors===0}validate155.evaluated={dynamicProps:!1,dynamicItems:!1};function validate158(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate158.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>4096){let err0={instancePath,
schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func1(data)<1){let err1={instancePath,
schemaPath:"#/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate158.errors=vErrors,errors===0}validate158.
evaluated={dynamicProps:!1,dynamicItems:!1};function validate154(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate154.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(Object.keys(data).length>1){let err0={instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit:1}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(Object.keys(data).length<1){let err1={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{
limit:1}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="exact"||key0==="prefix"||key0==="regex")){let err2={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.
exact!==void 0&&(validate155(data.exact,{instancePath:instancePath+"/exact",parentData:data,parentDataProperty:"exact",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate155.errors),errors=vErrors.length)),data.prefix!==void 0&&(validate155(data.prefix,{instancePath:instancePath+"/prefix",parentData:data,parentDataProperty:"\
prefix",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate155.errors),errors=vErrors.length)),data.regex!==void 0&&(validate158(data.regex,{instancePath:instancePath+
"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate158.errors),errors=vErrors.length))}else{let err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate154.errors=vErrors,
errors===0}validate154.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern15=new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$","u");function validate161(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate161.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);
let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.exact===void 0){let err0={instancePath,schemaPath:"\
#/oneOf/0/required",keyword:"required",params:{missingProperty:"exact"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&
(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.regex===void 0){let err1={instancePath,schemaPath:"#/oneOf/1\
/required",keyword:"required",params:{missingProperty:"regex"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);let _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.present===
void 0){let err2={instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty:"present"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}var _valid0=_errs4===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)errors=_errs1,vErrors!==null&&
(_errs1?vErrors.length=_errs1:vErrors=null);else{let err3={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="name"||key0==="exact"||key0===
"regex"||key0==="present"||key0==="origin")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func1(data0)>256){let err6={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(func1(data0)<
1){let err7={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(!pattern15.test(data0)){let err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern:"\
^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+"/name",schemaPath:"#/prope\
rties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.exact!==void 0){let data1=data.exact;
if(typeof data1=="string"){if(func1(data1)>4096){let err10={instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/maxLength",keyword:"maxLength",params:{
limit:4096}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.regex!==void 0&&(validate158(data.regex,{instancePath:instancePath+
"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate158.errors),errors=vErrors.length)),data.present!==
void 0&&typeof data.present!="boolean"){let err12={instancePath:instancePath+"/present",schemaPath:"#/properties/present/type",keyword:"type",params:{type:"bool\
ean"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err13={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate161.errors=vErrors,errors===0}validate161.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate165(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate165.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.exact===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
exact"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.regex===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"regex"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=
1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){let err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="name"||
key0==="exact"||key0==="regex"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func1(data0)>256){let err5={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(func1(data0)<
1){let err6={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}else{let err7={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}}if(data.exact!==void 0){let data1=data.exact;if(typeof data1=="string"){if(func1(data1)>4096){let err8={instancePath:instancePath+
"/exact",schemaPath:"#/properties/exact/maxLength",keyword:"maxLength",params:{limit:4096}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/exact",schemaPath:"#/properties/exact/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}data.regex!==void 0&&(validate158(data.regex,{instancePath:instancePath+"/regex",parentData:data,parentDataProperty:"regex",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate158.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err10={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate165.errors=vErrors,errors===0}validate165.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern14=new RegExp("^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$","u");function validate153(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate153.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="name"||key0===
"path"||key0==="methods"||key0==="headers"||key0==="query"||key0==="origin")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0==
"string"){if(func1(data0)>253){let err1={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(func1(data0)<1){let err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"\
minLength",params:{limit:1}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/name",schemaPath:"#/propertie\
s/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.path!==void 0&&(validate154(data.path,{instancePath:instancePath+
"/path",parentData:data,parentDataProperty:"path",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate154.errors),errors=vErrors.length)),data.methods!==
void 0){let data2=data.methods;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func1(
data3)>64){let err4={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/maxLength",keyword:"maxLength",params:{limit:64}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(func1(data3)<1){let err5={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/min\
Length",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern14.test(data3)){let err6={instancePath:instancePath+
"/methods/"+i0,schemaPath:"#/properties/methods/items/pattern",keyword:"pattern",params:{pattern:"^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"}};vErrors===null?vErrors=[
err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",
keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.headers!==void 0){let data4=data.headers;if(Array.isArray(
data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)validate161(data4[i1],{instancePath:instancePath+"/headers/"+i1,parentData:data4,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate161.errors),errors=vErrors.length)}else{let err9={instancePath:instancePath+"/headers",schemaPath:"#/propertie\
s/headers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.query!==void 0){let data6=data.query;if(Array.
isArray(data6)){let len2=data6.length;for(let i2=0;i2<len2;i2++)validate165(data6[i2],{instancePath:instancePath+"/query/"+i2,parentData:data6,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate165.errors),errors=vErrors.length)}else{let err10={instancePath:instancePath+"/query",schemaPath:"#/p\
roperties/query/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}data.origin!==void 0&&(validate65(data.
origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=
vErrors.length))}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
return validate153.errors=vErrors,errors===0}validate153.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate171(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate171.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(key0!=="ports"){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.ports!==void 0){let data0=data.ports;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++)validate72(
data0[i0],{instancePath:instancePath+"/ports/"+i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=
vErrors.length)}else{let err1={instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate171.errors=vErrors,errors===0}validate171.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate151(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate151.evaluated;evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)&&data.http===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"http"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)&&data.tcp===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"tcp"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,
vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err3={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="id"||key0===
"http"||key0==="tcp"||key0==="origin")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"\
id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.http!==void 0){let data1=data.http;if(Array.isArray(data1)){
if(data1.length<1){let err5={instancePath:instancePath+"/http",schemaPath:"#/properties/http/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++)validate153(data1[i0],{instancePath:instancePath+"/http/"+i0,parentData:data1,
parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate153.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/h\
ttp",schemaPath:"#/properties/http/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.tcp!==void 0&&(validate171(
data.tcp,{instancePath:instancePath+"/tcp",parentData:data,parentDataProperty:"tcp",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate171.errors),errors=
vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}return validate151.errors=vErrors,errors===0}validate151.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate178(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate178.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.identity===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
identity"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.service===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"servic\
e"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="identity"||key0==="service"||key0==="port"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+
"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.service!==
void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate62.errors),errors=vErrors.length)),data.port!==void 0&&(validate72(data.port,{instancePath:instancePath+"/port",parentData:data,parentDataProperty:"port",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate72.errors),errors=vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err4={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate178.errors=vErrors,
errors===0}validate178.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema58={description:"A caller: an identity, or a group (authenticated: whoever\
 has a certificate of the mesh CA; any: whoever gets a connection).",type:"object",additionalProperties:!1,properties:{identity:{$ref:"#/$defs/ObjectId"},group:{
enum:["any","authenticated"]},origin:{$ref:"#/$defs/Origin"}},oneOf:[{required:["identity"]},{required:["group"]}]};function validate184(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate184.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),
evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.identity===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&
data.group===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"group"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,vErrors!==
null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)if(!(key0==="identity"||key0==="group"||key0===
"origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.identity!==void 0&&(validate62(data.identity,{instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"iden\
tity",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.group!==void 0){let data1=data.group;if(!(data1==="any"||
data1==="authenticated")){let err4={instancePath:instancePath+"/group",schemaPath:"#/properties/group/enum",keyword:"enum",params:{allowedValues:schema58.properties.
group.enum}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,
parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate184.errors=vErrors,errors===0}validate184.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema59={type:"object",additionalProperties:!1,required:["routeGroup","kind"],properties:{kind:{enum:[
"http","tcp"]},routeGroup:{$ref:"#/$defs/ObjectId"},matches:{description:"Names of matches in the group. Absent or empty: all of them.",type:"array",items:{type:"\
string",minLength:1,maxLength:253}},origin:{$ref:"#/$defs/Origin"}}};function validate188(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate188.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.routeGroup===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
routeGroup"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.kind===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="kind"||key0==="routeGroup"||key0===
"matches"||key0==="origin")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.kind!==void 0){let data0=data.kind;if(!(data0==="http"||data0==="tcp")){let err3={instancePath:instancePath+
"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema59.properties.kind.enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.routeGroup!==void 0&&(validate62(data.routeGroup,{instancePath:instancePath+"/routeGroup",parentData:data,parentDataProperty:"routeGroup",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.matches!==void 0){let data2=data.matches;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func1(data3)>253){let err4={instancePath:instancePath+"/matches/"+i0,schemaPath:"\
#/properties/matches/items/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func1(data3)<1){let err5={
instancePath:instancePath+"/matches/"+i0,schemaPath:"#/properties/matches/items/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}else{let err6={instancePath:instancePath+"/matches/"+i0,schemaPath:"#/properties/matches/items/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err8={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate188.errors=vErrors,
errors===0}validate188.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate176(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate176.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.destination===void 0){let err1={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"destination"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.sources===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sources"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)
if(!(key0==="id"||key0==="destination"||key0==="sources"||key0==="rules"||key0==="origin")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&(validate62(data.id,{instancePath:instancePath+
"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.destination!==void 0&&
(validate178(data.destination,{instancePath:instancePath+"/destination",parentData:data,parentDataProperty:"destination",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate178.errors),errors=vErrors.length)),data.sources!==void 0){let data2=data.sources;if(Array.isArray(data2)){if(data2.length<1){let err4={instancePath:instancePath+
"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate184(data2[i0],{instancePath:instancePath+"/sources/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate184.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.rules!==void 0){let data4=data.rules;if(Array.isArray(data4)){let len1=data4.
length;for(let i1=0;i1<len1;i1++)validate188(data4[i1],{instancePath:instancePath+"/rules/"+i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate188.errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+
"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err7={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate176.errors=vErrors,
errors===0}validate176.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate197(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate197.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
routeGroup===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"routeGroup"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}for(let key0 in data)if(!(key0==="routeGroup"||key0==="origin")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}data.routeGroup!==void 0&&(validate62(data.routeGroup,
{instancePath:instancePath+"/routeGroup",parentData:data,parentDataProperty:"routeGroup",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=
vErrors.length)),data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate65.errors),errors=vErrors.length))}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}return validate197.errors=vErrors,errors===0}validate197.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate201(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate201.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
service===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.weight===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"weight"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="service"||key0==="weight"||key0==="origin")){let err2={instancePath,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.service!==void 0&&
(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.
errors),errors=vErrors.length)),data.weight!==void 0){let data1=data.weight;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err3={
instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>1e9||isNaN(data1)){let err4={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/m\
aximum",keyword:"maximum",params:{comparison:"<=",limit:1e9}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1<0||isNaN(data1)){let err5={instancePath:instancePath+
"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}
data.origin!==void 0&&(validate65(data.origin,{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=
append(vErrors,validate65.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err6]:vErrors.push(err6),errors++}return validate201.errors=vErrors,errors===0}validate201.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate194(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate194.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.service===void 0){let err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.backends===
void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"backends"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}for(let key0 in data)if(!(key0==="id"||key0==="service"||key0==="matches"||key0==="backends"||key0==="origin")){let err3={instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&
(validate62(data.id,{instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),
errors=vErrors.length)),data.service!==void 0&&(validate62(data.service,{instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate62.errors),errors=vErrors.length)),data.matches!==void 0){let data2=data.matches;if(Array.isArray(data2)){let len0=data2.
length;for(let i0=0;i0<len0;i0++)validate197(data2[i0],{instancePath:instancePath+"/matches/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate197.errors),errors=vErrors.length)}else{let err4={instancePath:instancePath+"/matches",schemaPath:"#/properties/matches/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.backends!==void 0){let data4=data.backends;if(Array.isArray(data4)){
let len1=data4.length;for(let i1=0;i1<len1;i1++)validate201(data4[i1],{instancePath:instancePath+"/backends/"+i1,parentData:data4,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate201.errors),errors=vErrors.length)}else{let err5={instancePath:instancePath+"/backends",schemaPath:"#/properti\
es/backends/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}data.origin!==void 0&&(validate65(data.origin,
{instancePath:instancePath+"/origin",parentData:data,parentDataProperty:"origin",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate65.errors),errors=vErrors.
length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate194.
errors=vErrors,errors===0}validate194.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate52(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate52.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.apiVersion===void 0){let err0={instancePath,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:"apiVersion"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.mesh===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"mesh"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0===
"apiVersion"||key0==="mesh"||key0==="identities"||key0==="workloads"||key0==="services"||key0==="routeGroups"||key0==="accessPolicies"||key0==="splits")){let err2={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(data.apiVersion!==void 0&&data.apiVersion!=="pipyc/v1"){let err3={instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",
keyword:"const",params:{allowedValue:"pipyc/v1"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.mesh!==void 0&&(validate53(data.mesh,{instancePath:instancePath+
"/mesh",parentData:data,parentDataProperty:"mesh",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate53.errors),errors=vErrors.length)),data.identities!==
void 0){let data2=data.identities;if(Array.isArray(data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++)validate103(data2[i0],{instancePath:instancePath+"/id\
entities/"+i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate103.errors),errors=vErrors.length)}else{let err4={
instancePath:instancePath+"/identities",schemaPath:"#/properties/identities/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}}if(data.workloads!==void 0){let data4=data.workloads;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++)validate108(data4[i1],
{instancePath:instancePath+"/workloads/"+i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate108.errors),errors=
vErrors.length)}else{let err5={instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type:"array"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}if(data.services!==void 0){let data6=data.services;if(Array.isArray(data6)){let len2=data6.length;for(let i2=0;i2<len2;i2++)
validate125(data6[i2],{instancePath:instancePath+"/services/"+i2,parentData:data6,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate125.
errors),errors=vErrors.length)}else{let err6={instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.routeGroups!==void 0){let data8=data.routeGroups;if(Array.isArray(data8)){let len3=data8.length;
for(let i3=0;i3<len3;i3++)validate151(data8[i3],{instancePath:instancePath+"/routeGroups/"+i3,parentData:data8,parentDataProperty:i3,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate151.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/routeGroups",schemaPath:"#/properties/routeGroups/\
type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.accessPolicies!==void 0){let data10=data.accessPolicies;
if(Array.isArray(data10)){let len4=data10.length;for(let i4=0;i4<len4;i4++)validate176(data10[i4],{instancePath:instancePath+"/accessPolicies/"+i4,parentData:data10,
parentDataProperty:i4,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate176.errors),errors=vErrors.length)}else{let err8={instancePath:instancePath+"/a\
ccessPolicies",schemaPath:"#/properties/accessPolicies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.
splits!==void 0){let data12=data.splits;if(Array.isArray(data12)){let len5=data12.length;for(let i5=0;i5<len5;i5++)validate194(data12[i5],{instancePath:instancePath+
"/splits/"+i5,parentData:data12,parentDataProperty:i5,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate194.errors),errors=vErrors.length)}else{let err9={
instancePath:instancePath+"/splits",schemaPath:"#/properties/splits/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate52.
errors=vErrors,errors===0}validate52.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var proxyConfig=validate207;var schema64={type:"object",additionalProperties:!1,required:["address","port"],properties:{address:{description:"address:port to listen on.",type:"string"},port:{
description:"Workload port served here; null: by the original destination.",type:["integer","null"]}}};function validate208(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate208.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.
dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={instancePath,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"address"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.port===void 0){let err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"port"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0===
"address"||key0==="port")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.address!==void 0&&typeof data.address!="string"){let err3={instancePath:instancePath+"/address",schemaPath:"\
#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.port!==void 0){let data1=data.
port;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))&&data1!==null){let err4={instancePath:instancePath+"/port",schemaPath:"#/propertie\
s/port/type",keyword:"type",params:{type:schema64.properties.port.type}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{let err5={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate208.errors=vErrors,errors===
0}validate208.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema65={type:"object",additionalProperties:!1,required:["protocol","application","hosts",
"denyRule","hostRule","rules","connections"],properties:{protocol:{enum:["http","h2","tcp"]},application:{description:"address:port of the application.",type:"s\
tring"},hosts:{description:"Host names that requests may ask for: lower case, no port; a first label of * matches one or more labels.",type:"array",items:{type:"\
string"}},denyRule:{description:"Rule id of a refusal because no rule allows it.",type:"string"},hostRule:{description:"Rule id of a refusal because the host is\
 unknown.",type:"string"},rules:{description:"HTTP: what is allowed, in order of precedence. Empty for tcp.",type:"array",items:{$ref:"#/$defs/AccessRule"}},connections:{
description:"tcp: who may connect. Null for HTTP.",type:["null","object"],allOf:[{if:{type:["null"]},then:{type:"null"}},{if:{type:["object"]},then:{$ref:"#/$de\
fs/Callers"}}]}}};var schema67={type:"object",additionalProperties:!1,required:["path","methods","headers","query"],properties:{path:{type:"object",additionalProperties:!1,required:[
"kind","value"],properties:{kind:{enum:["any","exact","prefix","regex"]},value:{description:"Empty for any; a regex is anchored already.",type:"string"}}},methods:{
description:"Empty: every method.",type:"array",items:{type:"string"}},headers:{type:"array",items:{$ref:"#/$defs/Condition"}},query:{type:"array",items:{$ref:"\
#/$defs/Condition"}}}},schema68={type:"object",additionalProperties:!1,required:["name","kind","value"],properties:{name:{description:"Header names are lower ca\
se.",type:"string"},kind:{enum:["exact","regex","present","absent"]},value:{description:"Empty for present and absent; a regex is anchored already.",type:"strin\
g"}}};function validate213(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate213.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.name===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.kind===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.value===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="name"||key0==="kind"||key0==="value")){let err3={instancePath,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.name!==void 0&&
typeof data.name!="string"){let err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}if(data.kind!==void 0){let data1=data.kind;if(!(data1==="exact"||data1==="regex"||data1==="present"||data1==="absent")){
let err5={instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues:schema68.properties.kind.enum}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}if(data.value!==void 0&&typeof data.value!="string"){let err6={instancePath:instancePath+"/value",schemaPath:"#/prop\
erties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate213.errors=vErrors,errors===0}validate213.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function validate212(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate212.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.path===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.methods===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
methods"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.headers===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"headers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.query===void 0){let err3={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"query"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}for(let key0 in data)if(!(key0==="path"||key0===
"methods"||key0==="headers"||key0==="query")){let err4={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.path!==void 0){let data0=data.path;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.
kind===void 0){let err5={instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"kind"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data0.value===void 0){let err6={instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"\
required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key1 in data0)if(!(key1==="kind"||key1==="value")){
let err7={instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data0.kind!==void 0){let data1=data0.kind;if(!(data1==="any"||data1==="exact"||data1==="prefix"||data1===
"regex")){let err8={instancePath:instancePath+"/path/kind",schemaPath:"#/properties/path/properties/kind/enum",keyword:"enum",params:{allowedValues:schema67.properties.
path.properties.kind.enum}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data0.value!==void 0&&typeof data0.value!="string"){let err9={instancePath:instancePath+
"/path/value",schemaPath:"#/properties/path/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{
let err10={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err10]:vErrors.push(
err10),errors++}}if(data.methods!==void 0){let data3=data.methods;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)if(typeof data3[i0]!=
"string"){let err11={instancePath:instancePath+"/methods/"+i0,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{
type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}if(data.headers!==void 0){let data5=data.headers;if(Array.isArray(data5)){let len1=data5.
length;for(let i1=0;i1<len1;i1++)validate213(data5[i1],{instancePath:instancePath+"/headers/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate213.errors),errors=vErrors.length)}else{let err13={instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.query!==void 0){let data7=data.query;if(Array.isArray(data7)){
let len2=data7.length;for(let i2=0;i2<len2;i2++)validate213(data7[i2],{instancePath:instancePath+"/query/"+i2,parentData:data7,parentDataProperty:i2,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate213.errors),errors=vErrors.length)}else{let err14={instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate212.errors=vErrors,errors===0}validate212.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};var schema69={type:"object",additionalProperties:!1,required:["principals","authenticated"],properties:{principals:{description:"principal -> i\
d of the policy that allows it.",type:"object",additionalProperties:{type:"string"}},authenticated:{description:"Id of a policy that allows every caller with a \
mesh certificate, or null.",type:["string","null"]}}};function validate217(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate217.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.principals===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
principals"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.authenticated===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"authenticated"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 in data)if(!(key0==="principals"||key0===
"authenticated")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.principals!==void 0){let data0=data.principals;if(data0&&typeof data0=="object"&&!Array.isArray(data0)){for(let key1 in data0)
if(typeof data0[key1]!="string"){let err3={instancePath:instancePath+"/principals/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/princip\
als/additionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.
authenticated!==void 0){let data2=data.authenticated;if(typeof data2!="string"&&data2!==null){let err5={instancePath:instancePath+"/authenticated",schemaPath:"#\
/properties/authenticated/type",keyword:"type",params:{type:schema69.properties.authenticated.type}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{
let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate217.errors=
vErrors,errors===0}validate217.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate211(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate211.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.hosts===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.match===void 0){let err1={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"match"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.callers===void 0){let err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"callers"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0===
"hosts"||key0==="match"||key0==="callers")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.hosts!==void 0){let data0=data.hosts;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<
len0;i0++)if(typeof data0[i0]!="string"){let err4={instancePath:instancePath+"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"\
type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}data.match!==void 0&&(validate212(data.match,{instancePath:instancePath+
"/match",parentData:data,parentDataProperty:"match",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate212.errors),errors=vErrors.length)),data.callers!==
void 0&&(validate217(data.callers,{instancePath:instancePath+"/callers",parentData:data,parentDataProperty:"callers",rootData,dynamicAnchors})||(vErrors=append(
vErrors,validate217.errors),errors=vErrors.length))}else{let err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}return validate211.errors=vErrors,errors===0}validate211.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate210(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate210.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.protocol===void 0){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.application===
void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"application"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data.hosts===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.denyRule===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"denyRule"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.hostRule===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
hostRule"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.rules===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"rules"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.connections===void 0){let err6={instancePath,schemaPath:"#/r\
equired",keyword:"required",params:{missingProperty:"connections"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key0 in data)if(!(key0==="\
protocol"||key0==="application"||key0==="hosts"||key0==="denyRule"||key0==="hostRule"||key0==="rules"||key0==="connections")){let err7={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.protocol!==
void 0){let data0=data.protocol;if(!(data0==="http"||data0==="h2"||data0==="tcp")){let err8={instancePath:instancePath+"/protocol",schemaPath:"#/properties/prot\
ocol/enum",keyword:"enum",params:{allowedValues:schema65.properties.protocol.enum}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.application!==
void 0&&typeof data.application!="string"){let err9={instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.hosts!==void 0){let data2=data.hosts;if(Array.isArray(data2)){let len0=data2.length;
for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err10={instancePath:instancePath+"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/hosts",schemaPath:"#/prope\
rties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.denyRule!==void 0&&typeof data.denyRule!=
"string"){let err12={instancePath:instancePath+"/denyRule",schemaPath:"#/properties/denyRule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err12]:vErrors.push(err12),errors++}if(data.hostRule!==void 0&&typeof data.hostRule!="string"){let err13={instancePath:instancePath+"/hostRule",schemaPath:"#/p\
roperties/hostRule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data.rules!==void 0){let data6=data.
rules;if(Array.isArray(data6)){let len1=data6.length;for(let i1=0;i1<len1;i1++)validate211(data6[i1],{instancePath:instancePath+"/rules/"+i1,parentData:data6,parentDataProperty:i1,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate211.errors),errors=vErrors.length)}else{let err14={instancePath:instancePath+"/rules",schemaPath:"#/p\
roperties/rules/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.connections!==void 0){let data8=data.
connections;if(data8!==null&&!(data8&&typeof data8=="object"&&!Array.isArray(data8))){let err15={instancePath:instancePath+"/connections",schemaPath:"#/properti\
es/connections/type",keyword:"type",params:{type:schema65.properties.connections.type}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}let _errs19=errors,
valid6=!0,_errs20=errors;if(data8!==null){let err16={};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}var _valid0=_errs20===errors;if(errors=_errs19,
vErrors!==null&&(_errs19?vErrors.length=_errs19:vErrors=null),_valid0){let _errs22=errors;if(data8!==null){let err17={instancePath:instancePath+"/connections",schemaPath:"\
#/properties/connections/allOf/0/then/type",keyword:"type",params:{type:"null"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}var _valid0=_errs22===
errors;valid6=_valid0}if(!valid6){let err18={instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/allOf/0/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}let _errs25=errors,valid7=!0,_errs26=errors;if(!(data8&&typeof data8=="object"&&!Array.isArray(
data8))){let err19={};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}var _valid1=_errs26===errors;if(errors=_errs25,vErrors!==null&&(_errs25?vErrors.
length=_errs25:vErrors=null),_valid1){let _errs28=errors;validate217(data8,{instancePath:instancePath+"/connections",parentData:data,parentDataProperty:"connect\
ions",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate217.errors),errors=vErrors.length);var _valid1=_errs28===errors;valid7=_valid1}if(!valid7){let err20={
instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err20]:
vErrors.push(err20),errors++}}}else{let err21={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err21]:vErrors.push(
err21),errors++}return validate210.errors=vErrors,errors===0}validate210.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema70={type:"object",additionalProperties:!1,
required:["address","select","service"],properties:{address:{type:"string"},select:{enum:["destination","host","service"]},service:{description:"Service key; nu\
ll unless select is service.",type:["string","null"]}}};function validate222(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate222.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
data&&typeof data=="object"&&!Array.isArray(data)){if(data.address===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
address"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.select===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"select"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.service===void 0){let err2={instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"service"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="address"||
key0==="select"||key0==="service")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.address!==void 0&&typeof data.address!="string"){let err4={instancePath:instancePath+"/address",
schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.select!==void 0){
let data1=data.select;if(!(data1==="destination"||data1==="host"||data1==="service")){let err5={instancePath:instancePath+"/select",schemaPath:"#/properties/sel\
ect/enum",keyword:"enum",params:{allowedValues:schema70.properties.select.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.service!==void 0){
let data2=data.service;if(typeof data2!="string"&&data2!==null){let err6={instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"t\
ype",params:{type:schema70.properties.service.type}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate222.errors=vErrors,errors===0}validate222.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};var schema71={type:"object",additionalProperties:!1,required:["protocol","hosts","hostRule","emptyRule","routes"],properties:{
protocol:{enum:["http","h2","tcp"]},hosts:{description:"Names a request to this service may carry; as in InboundPort.",type:"array",items:{type:"string"}},hostRule:{
type:"string"},emptyRule:{description:"Rule id of a refusal because no backend is left.",type:"string"},routes:{description:"In order of precedence; the last on\
e matches everything.",type:"array",items:{$ref:"#/$defs/Route"}}}};function validate225(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate225.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.match===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"match"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.backends===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"backends"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="id"||key0==="match"||key0==="backends")){let err3={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==void 0&&
typeof data.id!="string"){let err4={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}if(data.match!==void 0&&(validate212(data.match,{instancePath:instancePath+"/match",parentData:data,parentDataProperty:"match",
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate212.errors),errors=vErrors.length)),data.backends!==void 0){let data2=data.backends;if(Array.isArray(
data2)){let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.cluster===void 0){
let err5={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/items/required",keyword:"required",params:{missingProperty:"cluster"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data3.weight===void 0){let err6={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/\
items/required",keyword:"required",params:{missingProperty:"weight"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}for(let key1 in data3)if(!(key1===
"cluster"||key1==="weight")){let err7={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backends/items/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data3.cluster!==void 0&&typeof data3.cluster!="stri\
ng"){let err8={instancePath:instancePath+"/backends/"+i0+"/cluster",schemaPath:"#/properties/backends/items/properties/cluster/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data3.weight!==void 0){let data5=data3.weight;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(
data5)&&isFinite(data5))){let err9={instancePath:instancePath+"/backends/"+i0+"/weight",schemaPath:"#/properties/backends/items/properties/weight/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data5=="number"&&isFinite(data5)&&(data5<1||isNaN(data5))){let err10={
instancePath:instancePath+"/backends/"+i0+"/weight",schemaPath:"#/properties/backends/items/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",
limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{let err11={instancePath:instancePath+"/backends/"+i0,schemaPath:"#/properties/backe\
nds/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+"\
/backends",schemaPath:"#/properties/backends/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate225.errors=vErrors,
errors===0}validate225.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate224(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate224.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.protocol===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.hosts===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.hostRule===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"hostRule"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.emptyRule===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"emptyRule"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(data.routes===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"routes"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="protocol"||key0==="hosts"||key0==="hostRule"||key0==="emptyRule"||key0==="routes")){let err5={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
protocol!==void 0){let data0=data.protocol;if(!(data0==="http"||data0==="h2"||data0==="tcp")){let err6={instancePath:instancePath+"/protocol",schemaPath:"#/prop\
erties/protocol/enum",keyword:"enum",params:{allowedValues:schema71.properties.protocol.enum}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.
hosts!==void 0){let data1=data.hosts;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<len0;i0++)if(typeof data1[i0]!="string"){let err7={instancePath:instancePath+
"/hosts/"+i0,schemaPath:"#/properties/hosts/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={
instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}
if(data.hostRule!==void 0&&typeof data.hostRule!="string"){let err9={instancePath:instancePath+"/hostRule",schemaPath:"#/properties/hostRule/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.emptyRule!==void 0&&typeof data.emptyRule!="string"){let err10={instancePath:instancePath+
"/emptyRule",schemaPath:"#/properties/emptyRule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.
routes!==void 0){let data5=data.routes;if(Array.isArray(data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++)validate225(data5[i1],{instancePath:instancePath+
"/routes/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate225.errors),errors=vErrors.length)}else{let err11={
instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}}}else{let err12={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate224.
errors=vErrors,errors===0}validate224.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema73={type:"object",additionalProperties:!1,required:["protoc\
ol","sni","principals","identityRule","endpoints"],properties:{protocol:{enum:["http","h2","tcp"]},sni:{type:"string"},principals:{description:"The server's cer\
tificate must name one of these.",type:"array",items:{type:"string"}},identityRule:{description:"Rule id of a refusal because the server's certificate names non\
e of them.",type:"string"},endpoints:{type:"array",items:{type:"object",additionalProperties:!1,required:["address","weight","transport"],properties:{address:{type:"\
string"},weight:{type:"integer",minimum:1},transport:{enum:["mtls","plain"]}}}}}};function validate229(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate229.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.protocol===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"protocol"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.sni===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"sni"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.principals===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"principals"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
identityRule===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identityRule"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.endpoints===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"endpoints"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="protocol"||key0==="sni"||key0==="principals"||key0==="identityRule"||
key0==="endpoints")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}if(data.protocol!==void 0){let data0=data.protocol;if(!(data0==="http"||data0==="h2"||data0==="tcp")){let err6={instancePath:instancePath+
"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues:schema73.properties.protocol.enum}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.sni!==void 0&&typeof data.sni!="string"){let err7={instancePath:instancePath+"/sni",schemaPath:"#/properties/sni/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.principals!==void 0){let data2=data.principals;if(Array.isArray(data2)){
let len0=data2.length;for(let i0=0;i0<len0;i0++)if(typeof data2[i0]!="string"){let err8={instancePath:instancePath+"/principals/"+i0,schemaPath:"#/properties/pr\
incipals/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={instancePath:instancePath+
"/principals",schemaPath:"#/properties/principals/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.
identityRule!==void 0&&typeof data.identityRule!="string"){let err10={instancePath:instancePath+"/identityRule",schemaPath:"#/properties/identityRule/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.endpoints!==void 0){let data5=data.endpoints;if(Array.isArray(
data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++){let data6=data5[i1];if(data6&&typeof data6=="object"&&!Array.isArray(data6)){if(data6.address===void 0){
let err11={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty:"address"}};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(data6.weight===void 0){let err12={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/proper\
ties/endpoints/items/required",keyword:"required",params:{missingProperty:"weight"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data6.transport===
void 0){let err13={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty:"tra\
nsport"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}for(let key1 in data6)if(!(key1==="address"||key1==="weight"||key1==="transport")){let err14={
instancePath:instancePath+"/endpoints/"+i1,schemaPath:"#/properties/endpoints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}if(data6.address!==void 0&&typeof data6.address!="string"){let err15={instancePath:instancePath+"/en\
dpoints/"+i1+"/address",schemaPath:"#/properties/endpoints/items/properties/address/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}if(data6.weight!==void 0){let data8=data6.weight;if(!(typeof data8=="number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err16={
instancePath:instancePath+"/endpoints/"+i1+"/weight",schemaPath:"#/properties/endpoints/items/properties/weight/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<1||isNaN(data8))){let err17={instancePath:instancePath+"/en\
dpoints/"+i1+"/weight",schemaPath:"#/properties/endpoints/items/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=
[err17]:vErrors.push(err17),errors++}}if(data6.transport!==void 0){let data9=data6.transport;if(!(data9==="mtls"||data9==="plain")){let err18={instancePath:instancePath+
"/endpoints/"+i1+"/transport",schemaPath:"#/properties/endpoints/items/properties/transport/enum",keyword:"enum",params:{allowedValues:schema73.properties.endpoints.
items.properties.transport.enum}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}}else{let err19={instancePath:instancePath+"/endpoints/"+i1,schemaPath:"\
#/properties/endpoints/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+
"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}else{let err21={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}return validate229.errors=vErrors,
errors===0}validate229.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate207(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate207.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.formatVersion===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"formatVersion"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.proxy===void 0){let err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"proxy"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.identity===void 0){let err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"identity"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.tls===
void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"tls"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.timeouts===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"timeouts"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}if(data.limits===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"limits"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.inbound===void 0){let err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
inbound"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.outbound===void 0){let err7={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"outbound"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}for(let key0 in data)if(!(key0==="formatVersion"||key0==="proxy"||
key0==="identity"||key0==="tls"||key0==="timeouts"||key0==="limits"||key0==="inbound"||key0==="outbound")){let err8={instancePath,schemaPath:"#/additionalProper\
ties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.formatVersion!==void 0&&
data.formatVersion!==1){let err9={instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/const",keyword:"const",params:{allowedValue:1}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.proxy!==void 0&&typeof data.proxy!="string"){let err10={instancePath:instancePath+"/proxy",schemaPath:"\
#/properties/proxy/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.identity!==void 0&&typeof data.
identity!="string"){let err11={instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}if(data.tls!==void 0){let data3=data.tls;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.certificate===
void 0){let err12={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty:"certificate"}};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}if(data3.key===void 0){let err13={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(data3.trusted===void 0){let err14={instancePath:instancePath+
"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty:"trusted"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}
for(let key1 in data3)if(!(key1==="certificate"||key1==="key"||key1==="trusted")){let err15={instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(data3.certificate!==
void 0&&typeof data3.certificate!="string"){let err16={instancePath:instancePath+"/tls/certificate",schemaPath:"#/properties/tls/properties/certificate/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data3.key!==void 0&&typeof data3.key!="string"){let err17={instancePath:instancePath+
"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}
if(data3.trusted!==void 0){let data6=data3.trusted;if(Array.isArray(data6)){let len0=data6.length;for(let i0=0;i0<len0;i0++)if(typeof data6[i0]!="string"){let err18={
instancePath:instancePath+"/tls/trusted/"+i0,schemaPath:"#/properties/tls/properties/trusted/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err18]:vErrors.push(err18),errors++}}else{let err19={instancePath:instancePath+"/tls/trusted",schemaPath:"#/properties/tls/properties/trusted/type",keyword:"ty\
pe",params:{type:"array"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+"/tls",schemaPath:"#/properti\
es/tls/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.timeouts!==void 0){let data8=data.timeouts;
if(data8&&typeof data8=="object"&&!Array.isArray(data8)){if(data8.connectSeconds===void 0){let err21={instancePath:instancePath+"/timeouts",schemaPath:"#/proper\
ties/timeouts/required",keyword:"required",params:{missingProperty:"connectSeconds"}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data8.idleSeconds===
void 0){let err22={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/required",keyword:"required",params:{missingProperty:"idleSeconds"}};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(data8.poolIdleSeconds===void 0){let err23={instancePath:instancePath+"/timeouts",schemaPath:"#/pr\
operties/timeouts/required",keyword:"required",params:{missingProperty:"poolIdleSeconds"}};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}for(let key2 in data8)
if(!(key2==="connectSeconds"||key2==="idleSeconds"||key2==="poolIdleSeconds")){let err24={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeout\
s/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}if(data8.connectSeconds!==
void 0){let data9=data8.connectSeconds;if(!(typeof data9=="number"&&isFinite(data9))){let err25={instancePath:instancePath+"/timeouts/connectSeconds",schemaPath:"\
#/properties/timeouts/properties/connectSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data8.
idleSeconds!==void 0){let data10=data8.idleSeconds;if(!(typeof data10=="number"&&isFinite(data10))){let err26={instancePath:instancePath+"/timeouts/idleSeconds",
schemaPath:"#/properties/timeouts/properties/idleSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}
if(data8.poolIdleSeconds!==void 0){let data11=data8.poolIdleSeconds;if(!(typeof data11=="number"&&isFinite(data11))){let err27={instancePath:instancePath+"/time\
outs/poolIdleSeconds",schemaPath:"#/properties/timeouts/properties/poolIdleSeconds/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err27]:vErrors.
push(err27),errors++}}}else{let err28={instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err28]:vErrors.push(err28),errors++}}if(data.limits!==void 0){let data12=data.limits;if(data12&&typeof data12=="object"&&!Array.isArray(data12)){if(data12.
headerBytes===void 0){let err29={instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"heade\
rBytes"}};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(data12.bufferedRequestBytes===void 0){let err30={instancePath:instancePath+"/limits",schemaPath:"\
#/properties/limits/required",keyword:"required",params:{missingProperty:"bufferedRequestBytes"}};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}if(data12.
cachedDecisions===void 0){let err31={instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"c\
achedDecisions"}};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}if(data12.logLinesPerSecond===void 0){let err32={instancePath:instancePath+"/limit\
s",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty:"logLinesPerSecond"}};vErrors===null?vErrors=[err32]:vErrors.push(err32),
errors++}for(let key3 in data12)if(!(key3==="headerBytes"||key3==="bufferedRequestBytes"||key3==="cachedDecisions"||key3==="logLinesPerSecond")){let err33={instancePath:instancePath+
"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3}};vErrors===null?vErrors=[err33]:
vErrors.push(err33),errors++}if(data12.headerBytes!==void 0){let data13=data12.headerBytes;if(!(typeof data13=="number"&&!(data13%1)&&!isNaN(data13)&&isFinite(data13))){
let err34={instancePath:instancePath+"/limits/headerBytes",schemaPath:"#/properties/limits/properties/headerBytes/type",keyword:"type",params:{type:"integer"}};
vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}}if(data12.bufferedRequestBytes!==void 0){let data14=data12.bufferedRequestBytes;if(!(typeof data14==
"number"&&!(data14%1)&&!isNaN(data14)&&isFinite(data14))){let err35={instancePath:instancePath+"/limits/bufferedRequestBytes",schemaPath:"#/properties/limits/pr\
operties/bufferedRequestBytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}if(data12.cachedDecisions!==
void 0){let data15=data12.cachedDecisions;if(!(typeof data15=="number"&&!(data15%1)&&!isNaN(data15)&&isFinite(data15))){let err36={instancePath:instancePath+"/l\
imits/cachedDecisions",schemaPath:"#/properties/limits/properties/cachedDecisions/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err36]:vErrors.
push(err36),errors++}}if(data12.logLinesPerSecond!==void 0){let data16=data12.logLinesPerSecond;if(!(typeof data16=="number"&&!(data16%1)&&!isNaN(data16)&&isFinite(
data16))){let err37={instancePath:instancePath+"/limits/logLinesPerSecond",schemaPath:"#/properties/limits/properties/logLinesPerSecond/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}}else{let err38={instancePath:instancePath+"/limits",schemaPath:"#/properties/limi\
ts/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}if(data.inbound!==void 0){let data17=data.inbound;if(data17&&
typeof data17=="object"&&!Array.isArray(data17)){if(data17.listeners===void 0){let err39={instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/\
required",keyword:"required",params:{missingProperty:"listeners"}};vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}if(data17.ports===void 0){let err40={
instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/required",keyword:"required",params:{missingProperty:"ports"}};vErrors===null?vErrors=[err40]:
vErrors.push(err40),errors++}for(let key4 in data17)if(!(key4==="listeners"||key4==="ports")){let err41={instancePath:instancePath+"/inbound",schemaPath:"#/prop\
erties/inbound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4}};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}
if(data17.listeners!==void 0){let data18=data17.listeners;if(Array.isArray(data18)){let len1=data18.length;for(let i1=0;i1<len1;i1++)validate208(data18[i1],{instancePath:instancePath+
"/inbound/listeners/"+i1,parentData:data18,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate208.errors),errors=vErrors.length)}else{
let err42={instancePath:instancePath+"/inbound/listeners",schemaPath:"#/properties/inbound/properties/listeners/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err42]:vErrors.push(err42),errors++}}if(data17.ports!==void 0){let data20=data17.ports;if(data20&&typeof data20=="object"&&!Array.isArray(data20))
for(let key5 in data20)validate210(data20[key5],{instancePath:instancePath+"/inbound/ports/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data20,parentDataProperty:key5,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate210.errors),errors=vErrors.length);else{let err43={instancePath:instancePath+"/inbound/ports",schemaPath:"\
#/properties/inbound/properties/ports/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}}else{let err44={
instancePath:instancePath+"/inbound",schemaPath:"#/properties/inbound/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err44]:vErrors.push(err44),
errors++}}if(data.outbound!==void 0){let data22=data.outbound;if(data22&&typeof data22=="object"&&!Array.isArray(data22)){if(data22.listeners===void 0){let err45={
instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"listeners"}};vErrors===null?vErrors=
[err45]:vErrors.push(err45),errors++}if(data22.destinations===void 0){let err46={instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/require\
d",keyword:"required",params:{missingProperty:"destinations"}};vErrors===null?vErrors=[err46]:vErrors.push(err46),errors++}if(data22.hosts===void 0){let err47={
instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"hosts"}};vErrors===null?vErrors=[err47]:
vErrors.push(err47),errors++}if(data22.services===void 0){let err48={instancePath:instancePath+"/outbound",schemaPath:"#/properties/outbound/required",keyword:"\
required",params:{missingProperty:"services"}};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}if(data22.clusters===void 0){let err49={instancePath:instancePath+
"/outbound",schemaPath:"#/properties/outbound/required",keyword:"required",params:{missingProperty:"clusters"}};vErrors===null?vErrors=[err49]:vErrors.push(err49),
errors++}for(let key6 in data22)if(!(key6==="listeners"||key6==="destinations"||key6==="hosts"||key6==="services"||key6==="clusters")){let err50={instancePath:instancePath+
"/outbound",schemaPath:"#/properties/outbound/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6}};vErrors===null?vErrors=[err50]:
vErrors.push(err50),errors++}if(data22.listeners!==void 0){let data23=data22.listeners;if(Array.isArray(data23)){let len2=data23.length;for(let i2=0;i2<len2;i2++)
validate222(data23[i2],{instancePath:instancePath+"/outbound/listeners/"+i2,parentData:data23,parentDataProperty:i2,rootData,dynamicAnchors})||(vErrors=append(vErrors,
validate222.errors),errors=vErrors.length)}else{let err51={instancePath:instancePath+"/outbound/listeners",schemaPath:"#/properties/outbound/properties/listener\
s/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}if(data22.destinations!==void 0){let data25=data22.destinations;
if(data25&&typeof data25=="object"&&!Array.isArray(data25)){for(let key7 in data25)if(typeof data25[key7]!="string"){let err52={instancePath:instancePath+"/outb\
ound/destinations/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outbound/properties/destinations/additionalProperties/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err52]:vErrors.push(err52),errors++}}else{let err53={instancePath:instancePath+"/outbound/destinations",schemaPath:"\
#/properties/outbound/properties/destinations/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err53]:vErrors.push(err53),errors++}}if(data22.
hosts!==void 0){let data27=data22.hosts;if(data27&&typeof data27=="object"&&!Array.isArray(data27)){for(let key8 in data27)if(typeof data27[key8]!="string"){let err54={
instancePath:instancePath+"/outbound/hosts/"+key8.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/outbound/properties/hosts/additionalProperties\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err54]:vErrors.push(err54),errors++}}else{let err55={instancePath:instancePath+"/outbound/\
hosts",schemaPath:"#/properties/outbound/properties/hosts/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}}
if(data22.services!==void 0){let data29=data22.services;if(data29&&typeof data29=="object"&&!Array.isArray(data29))for(let key9 in data29)validate224(data29[key9],
{instancePath:instancePath+"/outbound/services/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data29,parentDataProperty:key9,rootData,dynamicAnchors})||
(vErrors=append(vErrors,validate224.errors),errors=vErrors.length);else{let err56={instancePath:instancePath+"/outbound/services",schemaPath:"#/properties/outbo\
und/properties/services/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}}if(data22.clusters!==void 0){let data31=data22.
clusters;if(data31&&typeof data31=="object"&&!Array.isArray(data31))for(let key10 in data31)validate229(data31[key10],{instancePath:instancePath+"/outbound/clus\
ters/"+key10.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data31,parentDataProperty:key10,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate229.errors),
errors=vErrors.length);else{let err57={instancePath:instancePath+"/outbound/clusters",schemaPath:"#/properties/outbound/properties/clusters/type",keyword:"type",
params:{type:"object"}};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}}else{let err58={instancePath:instancePath+"/outbound",schemaPath:"#/proper\
ties/outbound/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}}}else{let err59={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}return validate207.errors=vErrors,errors===0}validate207.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var manifest=validate231;var pattern16=new RegExp("^[0-9a-f]{64}$","u");function validate232(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate232.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.directory===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"directory"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.variant===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"variant"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="id"||key0==="directory"||key0==="variant")){let err3={instancePath,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.id!==
void 0&&typeof data.id!="string"){let err4={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}if(data.directory!==void 0&&typeof data.directory!="string"){let err5={instancePath:instancePath+"/directory",schemaPath:"\
#/properties/directory/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.variant!==void 0&&typeof data.
variant!="string"){let err6={instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}return validate232.errors=vErrors,errors===0}validate232.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate234(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate234.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
path===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"path"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.sha256===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"sha256"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.bytes===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"bytes"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}for(let key0 in data)if(!(key0==="path"||key0==="sha256"||key0==="bytes")){let err3={instancePath,schemaPath:"#/\
additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.path!==
void 0&&typeof data.path!="string"){let err4={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.sha256!==void 0){let data1=data.sha256;if(typeof data1=="string"){if(!pattern16.test(data1)){let err5={instancePath:instancePath+
"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{
let err6={instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.bytes!==void 0){let data2=data.bytes;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err7={instancePath:instancePath+
"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(typeof data2==
"number"&&isFinite(data2)&&(data2<0||isNaN(data2))){let err8={instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{
comparison:">=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate234.errors=vErrors,errors===0}validate234.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function validate231(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate231.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
if(data.formatVersion===void 0){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"formatVersion"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}if(data.digest===void 0){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"digest"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.runtime===void 0){let err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
runtime"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.proxies===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"proxies"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.files===void 0){let err4={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"files"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}for(let key0 in data)if(!(key0==="formatVers\
ion"||key0==="digest"||key0==="runtime"||key0==="proxies"||key0==="files")){let err5={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.formatVersion!==void 0&&data.formatVersion!==1){let err6={
instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/const",keyword:"const",params:{allowedValue:1}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data.digest!==void 0){let data1=data.digest;if(typeof data1=="string"){if(!pattern16.test(data1)){let err7={instancePath:instancePath+
"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{64}$"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
let err8={instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}if(data.runtime!==void 0){let data2=data.runtime;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.pipy===void 0){let err9={
instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/required",keyword:"required",params:{missingProperty:"pipy"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}for(let key1 in data2)if(key1!=="pipy"){let err10={instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/additionalP\
roperties",keyword:"additionalProperties",params:{additionalProperty:key1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data2.pipy!==void 0){
let data3=data2.pipy;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)if(typeof data3[i0]!="string"){let err11={instancePath:instancePath+
"/runtime/pipy/"+i0,schemaPath:"#/properties/runtime/properties/pipy/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(
err11),errors++}}else{let err12={instancePath:instancePath+"/runtime/pipy",schemaPath:"#/properties/runtime/properties/pipy/type",keyword:"type",params:{type:"a\
rray"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.proxies!==void 0){let data5=data.proxies;if(Array.isArray(
data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++)validate232(data5[i1],{instancePath:instancePath+"/proxies/"+i1,parentData:data5,parentDataProperty:i1,rootData,
dynamicAnchors})||(vErrors=append(vErrors,validate232.errors),errors=vErrors.length)}else{let err14={instancePath:instancePath+"/proxies",schemaPath:"#/properti\
es/proxies/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.files!==void 0){let data7=data.files;
if(Array.isArray(data7)){let len2=data7.length;for(let i2=0;i2<len2;i2++)validate234(data7[i2],{instancePath:instancePath+"/files/"+i2,parentData:data7,parentDataProperty:i2,
rootData,dynamicAnchors})||(vErrors=append(vErrors,validate234.errors),errors=vErrors.length)}else{let err15={instancePath:instancePath+"/files",schemaPath:"#/p\
roperties/files/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate231.errors=vErrors,errors===0}validate231.
evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var testCases=validate236;var schema78={description:"One request or connection, and what must come of it.",type:"object",additionalProperties:!1,required:["name","from","expect"],properties:{
name:{description:"What is claimed, as a sentence.",type:"string",minLength:1,maxLength:253},from:{description:"Who calls: an identity (namespace/serviceAccount\
), or an object.",type:["string","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestIdentity"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestCaller"}}]},
to:{description:"What is called: a service (namespace/name or namespace/name:port), or an object. Default: the service that the request's host names.",type:["st\
ring","object"],allOf:[{if:{type:["string"]},then:{$ref:"#/$defs/TestService"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestDestination"}}]},request:{description:"\
An HTTP request: a path, a method and a path, or an object. With a content-type of application/grpc it is a gRPC call.",type:["string","object"],allOf:[{if:{type:[
"string"]},then:{$ref:"#/$defs/TestRequestLine"}},{if:{type:["object"]},then:{$ref:"#/$defs/TestRequest"}}]},tcp:{description:"true: a connection that carries b\
ytes.",const:!0},expect:{$ref:"#/$defs/TestExpectation"}},oneOf:[{required:["request"]},{required:["tcp"]}]};var pattern18=new RegExp("^[^/:\\s]+/[^/:\\s]+$","u");function validate238(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate238.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func1(data)>317){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(!pattern18.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[^/:\\s]+/[^/:\\s]+$"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate238.errors=vErrors,errors===0}validate238.evaluated={dynamicProps:!1,dynamicItems:!1};var schema80={description:"\
A workload whose application calls, or somebody with an unusual certificate.",type:"object",additionalProperties:!1,properties:{workload:{description:"namespace\
/name, where several workloads have one identity.",type:"string",maxLength:317},certificate:{description:"For callers without a sidecar. none: no client certifi\
cate. foreign: one that the mesh's CA did not sign.",enum:["none","foreign"]}},oneOf:[{required:["workload"]},{required:["certificate"]}]};function validate240(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate240.evaluated;evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="obje\
ct"&&!Array.isArray(data)&&data.workload===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"workload"}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="o\
bject"&&!Array.isArray(data)&&data.certificate===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"cert\
ificate"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="workload"||key0==="certificate")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.workload!==void 0){let data0=data.workload;if(typeof data0=="string"){if(func1(data0)>317){let err4={
instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}else{let err5={instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.certificate!==void 0){let data1=data.certificate;if(!(data1==="none"||data1==="foreign")){let err6={instancePath:instancePath+
"/certificate",schemaPath:"#/properties/certificate/enum",keyword:"enum",params:{allowedValues:schema80.properties.certificate.enum}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}return validate240.errors=vErrors,errors===0}validate240.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern19=new RegExp("^[^/:\\s]+/[^/:\\s]+(:[0-9]{1,5})?$","u");function validate242(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null,errors=0,evaluated0=validate242.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),
typeof data=="string"){if(func1(data)>323){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:323}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(!pattern19.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[^/:\\s]+/[^/:\\s]+(:[0-9]\
{1,5})?$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}return validate242.errors=vErrors,errors===0}validate242.evaluated={dynamicProps:!1,dynamicItems:!1};function validate244(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate244.evaluated;
evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,valid0=!1,passing0=null,_errs2=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)&&data.service===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty:"\
service"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)&&data.workload===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty:"workl\
oad"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=
!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={instancePath,schemaPath:"#/oneOf",keyword:"oneOf",
params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 in data)
if(!(key0==="service"||key0==="workload"||key0==="port")){let err3={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.service!==void 0){let data0=data.service;if(typeof data0=="string"){if(func1(data0)>317){let err4={
instancePath:instancePath+"/service",schemaPath:"#/properties/service/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}}else{let err5={instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}if(data.workload!==void 0){let data1=data.workload;if(typeof data1=="string"){if(func1(data1)>317){let err6={instancePath:instancePath+
"/workload",schemaPath:"#/properties/workload/maxLength",keyword:"maxLength",params:{limit:317}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/workload",schemaPath:"#/properties/workload/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}if(data.port!==void 0){let data2=data.port;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))){let err8={instancePath:instancePath+
"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(typeof data2=="\
number"&&isFinite(data2)){if(data2>65535||isNaN(data2)){let err9={instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{
comparison:"<=",limit:65535}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2<1||isNaN(data2)){let err10={instancePath:instancePath+"/port",schemaPath:"\
#/properties/port/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}else{let err11={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate244.errors=vErrors,errors===
0}validate244.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var pattern20=new RegExp("^([A-Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$","u");function validate246(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate246.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>8192){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern20.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^([A-\
Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate246.errors=vErrors,errors===0}validate246.evaluated={dynamicProps:!1,
dynamicItems:!1};var pattern22=new RegExp("^[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$","u");function validate249(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate249.evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&
(evaluated0.items=void 0),typeof data=="string"){if(func1(data)>8192){let err0={instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(!pattern22.test(data)){let err1={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"^[A-Z\
a-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate249.errors=vErrors,errors===0}validate249.evaluated={dynamicProps:!1,
dynamicItems:!1};function validate248(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate248.
evaluated;if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){
for(let key0 in data)if(!(key0==="method"||key0==="path"||key0==="host"||key0==="headers")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.method!==void 0){let data0=data.method;
if(typeof data0=="string"){if(func1(data0)>64){let err1={instancePath:instancePath+"/method",schemaPath:"#/properties/method/maxLength",keyword:"maxLength",params:{
limit:64}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern15.test(data0)){let err2={instancePath:instancePath+"/method",schemaPath:"#/prop\
erties/method/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.path!==void 0){let data1=data.path;if(typeof data1=="string"){if(func1(data1)>8192){let err4={instancePath:instancePath+"/path",schemaPath:"#/\
properties/path/maxLength",keyword:"maxLength",params:{limit:8192}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(func1(data1)<1){let err5={instancePath:instancePath+
"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}
if(data.host!==void 0){let data2=data.host;if(typeof data2=="string"){if(func1(data2)>1024){let err7={instancePath:instancePath+"/host",schemaPath:"#/properties\
/host/maxLength",keyword:"maxLength",params:{limit:1024}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(func1(data2)<1){let err8={instancePath:instancePath+
"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}
if(data.headers!==void 0){let data3=data.headers;if(Array.isArray(data3)){let len0=data3.length;for(let i0=0;i0<len0;i0++)validate249(data3[i0],{instancePath:instancePath+
"/headers/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate249.errors),errors=vErrors.length)}else{let err10={
instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}}}else{let err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}return validate248.
errors=vErrors,errors===0}validate248.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};var schema86={description:"All of it must hold. A case that expects n\
othing is an error.",type:"object",additionalProperties:!1,minProperties:1,properties:{verdict:{description:"allowed: the application gets it. denied: no policy\
 allows it. rejected: the request has no one reading. unavailable: nobody is there to answer.",enum:["allowed","denied","rejected","unavailable"]},status:{description:"\
HTTP status that a proxy answers with. An allowed request has none: its application answers.",type:"integer",minimum:100,maximum:599},grpcStatus:{description:"g\
RPC status that a proxy answers with.",type:"integer",minimum:0,maximum:16},closed:{description:"true: the connection ends in place of an answer. false: it does\
 not.",type:"boolean"},rule:{description:"Id of the rule that decides, as in logs and metrics: allow/\u2026, deny/\u2026, permissive/\u2026.",type:"string",minLength:1},
route:{description:"Id of the route that the caller's sidecar takes: split/\u2026 or service/\u2026.",type:"string",minLength:1},backend:{description:"The one s\
ervice that answers, namespace/name or namespace/name:port; none: nobody does.",type:"string",minLength:1},backends:{description:"Share of the traffic, above 0 \
and at most 1, that each service answers; those not named answer nothing.",type:"object",minProperties:1,additionalProperties:{type:"number",exclusiveMinimum:0,
maximum:1}},tolerance:{description:"Largest difference between a share and the expected one. Default: 0.01.",type:"number",minimum:0,maximum:1},forwarded:{$ref:"\
#/$defs/TestForwarded"}}};function validate253(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate253.evaluated;
if(evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.
keys(data).length<1){let err0={instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}for(let key0 in data)if(!(key0==="method"||key0==="path")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.method!==void 0&&typeof data.method!="string"){let err2={instancePath:instancePath+
"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.path!==
void 0&&typeof data.path!="string"){let err3={instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[
err4]:vErrors.push(err4),errors++}return validate253.errors=vErrors,errors===0}validate253.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate252(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate252.evaluated;if(evaluated0.dynamicProps&&
(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(data).length<1){let err0={
instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit:1}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)
if(!func6.call(schema86.properties,key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.verdict!==void 0){let data0=data.verdict;if(!(data0==="allowed"||data0==="denied"||data0==="re\
jected"||data0==="unavailable")){let err2={instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues:schema86.
properties.verdict.enum}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.status!==void 0){let data1=data.status;if(!(typeof data1=="number"&&
!(data1%1)&&!isNaN(data1)&&isFinite(data1))){let err3={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"in\
teger"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1>599||isNaN(data1)){let err4={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data1<100||isNaN(data1)){let err5={instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison:">=",limit:100}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}if(data.grpcStatus!==void 0){let data2=data.grpcStatus;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(
data2)&&isFinite(data2))){let err6={instancePath:instancePath+"/grpcStatus",schemaPath:"#/properties/grpcStatus/type",keyword:"type",params:{type:"integer"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>16||isNaN(data2)){let err7={instancePath:instancePath+"/grp\
cStatus",schemaPath:"#/properties/grpcStatus/maximum",keyword:"maximum",params:{comparison:"<=",limit:16}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data2<0||isNaN(data2)){let err8={instancePath:instancePath+"/grpcStatus",schemaPath:"#/properties/grpcStatus/minimum",keyword:"minimum",params:{comparison:">\
=",limit:0}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}if(data.closed!==void 0&&typeof data.closed!="boolean"){let err9={instancePath:instancePath+
"/closed",schemaPath:"#/properties/closed/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.rule!==
void 0){let data4=data.rule;if(typeof data4=="string"){if(func1(data4)<1){let err10={instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/minLength",
keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/rule",schemaPath:"\
#/properties/rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}if(data.route!==void 0){let data5=data.
route;if(typeof data5=="string"){if(func1(data5)<1){let err12={instancePath:instancePath+"/route",schemaPath:"#/properties/route/minLength",keyword:"minLength",
params:{limit:1}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}else{let err13={instancePath:instancePath+"/route",schemaPath:"#/properties/route\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.backend!==void 0){let data6=data.backend;if(typeof data6==
"string"){if(func1(data6)<1){let err14={instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/minLength",keyword:"minLength",params:{limit:1}};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.backends!==void 0){let data7=data.backends;if(data7&&typeof data7=="object"&&
!Array.isArray(data7)){if(Object.keys(data7).length<1){let err16={instancePath:instancePath+"/backends",schemaPath:"#/properties/backends/minProperties",keyword:"\
minProperties",params:{limit:1}};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}for(let key1 in data7){let data8=data7[key1];if(typeof data8=="numb\
er"&&isFinite(data8)){if(data8>1||isNaN(data8)){let err17={instancePath:instancePath+"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/prop\
erties/backends/additionalProperties/maximum",keyword:"maximum",params:{comparison:"<=",limit:1}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data8<=
0||isNaN(data8)){let err18={instancePath:instancePath+"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/backends/additionalPrope\
rties/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0}};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}}else{let err19={
instancePath:instancePath+"/backends/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/backends/additionalProperties/type",keyword:"type",params:{
type:"number"}};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+"/backends",schemaPath:"#/properties/bac\
kends/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data.tolerance!==void 0){let data9=data.tolerance;
if(typeof data9=="number"&&isFinite(data9)){if(data9>1||isNaN(data9)){let err21={instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/maxim\
um",keyword:"maximum",params:{comparison:"<=",limit:1}};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(data9<0||isNaN(data9)){let err22={instancePath:instancePath+
"/tolerance",schemaPath:"#/properties/tolerance/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};vErrors===null?vErrors=[err22]:vErrors.push(err22),
errors++}}else{let err23={instancePath:instancePath+"/tolerance",schemaPath:"#/properties/tolerance/type",keyword:"type",params:{type:"number"}};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}}data.forwarded!==void 0&&(validate253(data.forwarded,{instancePath:instancePath+"/forwarded",parentData:data,parentDataProperty:"\
forwarded",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate253.errors),errors=vErrors.length))}else{let err24={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}return validate252.errors=vErrors,errors===0}validate252.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function validate237(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,
errors=0,evaluated0=validate237.evaluated;evaluated0.dynamicProps&&(evaluated0.props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0);let _errs1=errors,
valid0=!1,passing0=null,_errs2=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.request===void 0){let err0={instancePath,schemaPath:"#/oneOf/0/\
required",keyword:"required",params:{missingProperty:"request"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}var _valid0=_errs2===errors;_valid0&&
(valid0=!0,passing0=0);let _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.tcp===void 0){let err1={instancePath,schemaPath:"#/oneOf/1/r\
equired",keyword:"required",params:{missingProperty:"tcp"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}var _valid0=_errs3===errors;if(_valid0&&valid0?
(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1,vErrors!==null&&(_errs1?vErrors.length=_errs1:vErrors=null);else{let err2={
instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.name===void 0){let err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.from===void 0){let err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
from"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.expect===void 0){let err5={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"expect"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}for(let key0 in data)if(!(key0==="name"||key0==="from"||key0==="to"||key0===
"request"||key0==="tcp"||key0==="expect")){let err6={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0=="string"){if(func1(data0)>253){let err7={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:253}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(func1(data0)<
1){let err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit:1}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}else{let err9={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}}if(data.from!==void 0){let data1=data.from;if(typeof data1!="string"&&!(data1&&typeof data1=="object"&&!Array.isArray(
data1))){let err10={instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type:schema78.properties.from.type}};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}let _errs10=errors,valid3=!0,_errs11=errors;if(typeof data1!="string"){let err11={};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}var _valid1=_errs11===errors;if(errors=_errs10,vErrors!==null&&(_errs10?vErrors.length=_errs10:vErrors=null),_valid1){let _errs13=errors;
validate238(data1,{instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate238.errors),
errors=vErrors.length);var _valid1=_errs13===errors;valid3=_valid1}if(!valid3){let err12={instancePath:instancePath+"/from",schemaPath:"#/properties/from/allOf/\
0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}let _errs15=errors,valid4=!0,_errs16=errors;if(!(data1&&
typeof data1=="object"&&!Array.isArray(data1))){let err13={};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}var _valid2=_errs16===errors;if(errors=
_errs15,vErrors!==null&&(_errs15?vErrors.length=_errs15:vErrors=null),_valid2){let _errs18=errors;validate240(data1,{instancePath:instancePath+"/from",parentData:data,
parentDataProperty:"from",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate240.errors),errors=vErrors.length);var _valid2=_errs18===errors;valid4=_valid2}
if(!valid4){let err14={instancePath:instancePath+"/from",schemaPath:"#/properties/from/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=
[err14]:vErrors.push(err14),errors++}}if(data.to!==void 0){let data2=data.to;if(typeof data2!="string"&&!(data2&&typeof data2=="object"&&!Array.isArray(data2))){
let err15={instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type:schema78.properties.to.type}};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}let _errs22=errors,valid6=!0,_errs23=errors;if(typeof data2!="string"){let err16={};vErrors===null?vErrors=[err16]:vErrors.push(err16),
errors++}var _valid3=_errs23===errors;if(errors=_errs22,vErrors!==null&&(_errs22?vErrors.length=_errs22:vErrors=null),_valid3){let _errs25=errors;validate242(data2,
{instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate242.errors),errors=vErrors.length);
var _valid3=_errs25===errors;valid6=_valid3}if(!valid6){let err17={instancePath:instancePath+"/to",schemaPath:"#/properties/to/allOf/0/if",keyword:"if",params:{
failingKeyword:"then"}};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}let _errs27=errors,valid7=!0,_errs28=errors;if(!(data2&&typeof data2=="objec\
t"&&!Array.isArray(data2))){let err18={};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}var _valid4=_errs28===errors;if(errors=_errs27,vErrors!==null&&
(_errs27?vErrors.length=_errs27:vErrors=null),_valid4){let _errs30=errors;validate244(data2,{instancePath:instancePath+"/to",parentData:data,parentDataProperty:"\
to",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate244.errors),errors=vErrors.length);var _valid4=_errs30===errors;valid7=_valid4}if(!valid7){let err19={
instancePath:instancePath+"/to",schemaPath:"#/properties/to/allOf/1/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err19]:vErrors.push(
err19),errors++}}if(data.request!==void 0){let data3=data.request;if(typeof data3!="string"&&!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err20={
instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type:schema78.properties.request.type}};vErrors===null?vErrors=
[err20]:vErrors.push(err20),errors++}let _errs34=errors,valid9=!0,_errs35=errors;if(typeof data3!="string"){let err21={};vErrors===null?vErrors=[err21]:vErrors.
push(err21),errors++}var _valid5=_errs35===errors;if(errors=_errs34,vErrors!==null&&(_errs34?vErrors.length=_errs34:vErrors=null),_valid5){let _errs37=errors;validate246(
data3,{instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate246.errors),
errors=vErrors.length);var _valid5=_errs37===errors;valid9=_valid5}if(!valid9){let err22={instancePath:instancePath+"/request",schemaPath:"#/properties/request/\
allOf/0/if",keyword:"if",params:{failingKeyword:"then"}};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}let _errs39=errors,valid10=!0,_errs40=errors;
if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))){let err23={};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}var _valid6=_errs40===errors;
if(errors=_errs39,vErrors!==null&&(_errs39?vErrors.length=_errs39:vErrors=null),_valid6){let _errs42=errors;validate248(data3,{instancePath:instancePath+"/reque\
st",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate248.errors),errors=vErrors.length);var _valid6=_errs42===
errors;valid10=_valid6}if(!valid10){let err24={instancePath:instancePath+"/request",schemaPath:"#/properties/request/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"}};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}if(data.tcp!==void 0&&data.tcp!==!0){let err25={instancePath:instancePath+"/tcp",schemaPath:"\
#/properties/tcp/const",keyword:"const",params:{allowedValue:!0}};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}data.expect!==void 0&&(validate252(
data.expect,{instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData,dynamicAnchors})||(vErrors=append(vErrors,validate252.errors),
errors=vErrors.length))}else{let err26={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err26]:vErrors.push(err26),
errors++}return validate237.errors=vErrors,errors===0}validate237.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function validate236(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null,errors=0,evaluated0=validate236.evaluated;if(evaluated0.dynamicProps&&(evaluated0.
props=void 0),evaluated0.dynamicItems&&(evaluated0.items=void 0),data&&typeof data=="object"&&!Array.isArray(data)){if(data.cases===void 0){let err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"cases"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 in data)if(!(key0===
"description"||key0==="mesh"||key0==="cases")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==void 0&&typeof data.description!="string"){let err2={instancePath:instancePath+"\
/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
mesh!==void 0){let data1=data.mesh;if(Array.isArray(data1)){if(data1.length<1){let err3={instancePath:instancePath+"/mesh",schemaPath:"#/properties/mesh/minItem\
s",keyword:"minItems",params:{limit:1}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}let len0=data1.length;for(let i0=0;i0<len0;i0++){let data2=data1[i0];
if(typeof data2=="string"){if(func1(data2)<1){let err4={instancePath:instancePath+"/mesh/"+i0,schemaPath:"#/properties/mesh/items/minLength",keyword:"minLength",
params:{limit:1}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/mesh/"+i0,schemaPath:"#/properties/mesh/\
items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+"/mesh",
schemaPath:"#/properties/mesh/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.cases!==void 0){let data3=data.
cases;if(Array.isArray(data3)){if(data3.length<1){let err7={instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/minItems",keyword:"minItems",params:{
limit:1}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}let len1=data3.length;for(let i1=0;i1<len1;i1++)validate237(data3[i1],{instancePath:instancePath+
"/cases/"+i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors})||(vErrors=append(vErrors,validate237.errors),errors=vErrors.length)}else{let err8={
instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{
let err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate236.errors=
vErrors,errors===0}validate236.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};return __toCommonJS(stdin_exports);})();

export const meshModelContract: Contract = {
  validate: validators.meshModel,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/mesh-model.schema.json",
 "title": "MeshModel",
 "description": "A service mesh as pipyc understands it: identities, workloads, services, routes, access policies and splits. Importers write it from SMI and Kubernetes manifests; people write it by hand. Optional fields get their defaults in the resolve phase and nowhere else.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "apiVersion",
  "mesh"
 ],
 "properties": {
  "apiVersion": {
   "description": "Version of this contract.",
   "const": "pipyc/v1"
  },
  "mesh": {
   "$ref": "#/$defs/Mesh"
  },
  "identities": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Identity"
   }
  },
  "workloads": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Workload"
   }
  },
  "services": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Service"
   }
  },
  "routeGroups": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/RouteGroup"
   }
  },
  "accessPolicies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/AccessPolicy"
   }
  },
  "splits": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Split"
   }
  }
 },
 "$defs": {
  "Mesh": {
   "description": "What holds for the whole mesh.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "description": "Shown in summaries and log lines.",
     "type": "string",
     "minLength": 1,
     "maxLength": 253,
     "pattern": "^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$"
    },
    "trustDomain": {
     "description": "Last part of every principal. Default: cluster.local.",
     "$ref": "#/$defs/DomainName"
    },
    "clusterDomain": {
     "description": "Last part of service host names (<service>.<namespace>.svc.<clusterDomain>). Default: cluster.local.",
     "$ref": "#/$defs/DomainName"
    },
    "mode": {
     "description": "strict (default): what no policy allows is denied. permissive: every caller with a mesh certificate is allowed. Neither turns mutual TLS off.",
     "$ref": "#/$defs/Mode"
    },
    "modeOverrides": {
     "description": "Modes of single namespaces and services; a service's override beats its namespace's.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ModeOverride"
     }
    },
    "pathRegexAnchor": {
     "description": "full (default): a path regex must match the whole path. start: only its beginning, as SMI's text reads.",
     "enum": [
      "full",
      "start"
     ]
    },
    "proxy": {
     "description": "Proxy settings of every workload that does not set its own.",
     "$ref": "#/$defs/ProxySettings"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "ModeOverride": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "mode"
   ],
   "properties": {
    "namespace": {
     "$ref": "#/$defs/Label"
    },
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "mode": {
     "$ref": "#/$defs/Mode"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "namespace"
     ]
    },
    {
     "required": [
      "service"
     ]
    }
   ]
  },
  "Identity": {
   "description": "Who a workload is. Its principal is <serviceAccount>.<namespace>.<trustDomain>, carried as a DNS SAN, or as CN where there is no DNS SAN, of a certificate that the mesh CA signed.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id"
   ],
   "properties": {
    "id": {
     "description": "namespace/serviceAccount.",
     "$ref": "#/$defs/ObjectId"
    },
    "principals": {
     "description": "Further certificate names that mean this identity.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/DomainName"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Workload": {
   "description": "Something that runs with a sidecar: all its instances share one identity and one proxy configuration.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "identity"
   ],
   "properties": {
    "id": {
     "description": "namespace/name; also names the proxy.",
     "$ref": "#/$defs/ObjectId"
    },
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "ports": {
     "description": "Ports on which the application listens; services refer to them by number or name.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/WorkloadPort"
     }
    },
    "locality": {
     "$ref": "#/$defs/Locality"
    },
    "cluster": {
     "description": "Cluster it runs in, where the mesh spans several.",
     "$ref": "#/$defs/Label"
    },
    "proxy": {
     "description": "Settings of this workload's proxy; each field replaces the mesh's.",
     "$ref": "#/$defs/ProxySettings"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "WorkloadPort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "number"
   ],
   "properties": {
    "number": {
     "$ref": "#/$defs/Port"
    },
    "name": {
     "$ref": "#/$defs/PortName"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Service": {
   "description": "A name that callers use and the endpoints that answer. Its host names in the mesh (b, b.ns, b.ns.svc, b.ns.svc.<clusterDomain>) follow from its id.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "ports"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "hosts": {
     "description": "Further host names; a first label of * matches one or more labels.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/HostPattern"
     }
    },
    "vips": {
     "description": "Virtual addresses that callers dial (cluster IPs).",
     "type": "array",
     "items": {
      "$ref": "#/$defs/IpAddress"
     }
    },
    "ports": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/ServicePort"
     }
    },
    "workloads": {
     "description": "Workloads that serve it.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ObjectId"
     }
    },
    "identities": {
     "description": "Identities that may serve it besides those of its workloads; the server's certificate must name one of them all.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/ObjectId"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "ServicePort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "port",
    "protocol"
   ],
   "properties": {
    "port": {
     "description": "Port that callers dial.",
     "$ref": "#/$defs/Port"
    },
    "name": {
     "$ref": "#/$defs/PortName"
    },
    "targetPort": {
     "description": "Port on which the workloads listen, a number or a workload port's name. Default: port.",
     "oneOf": [
      {
       "$ref": "#/$defs/Port"
      },
      {
       "$ref": "#/$defs/PortName"
      }
     ]
    },
    "protocol": {
     "$ref": "#/$defs/Protocol"
    },
    "endpoints": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Endpoint"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Endpoint": {
   "description": "One address that answers for a service port.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "description": "IP address or DNS name that the caller's proxy dials.",
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "weight": {
     "description": "Share relative to the other endpoints of the same priority; 0 gets no traffic. Default: 1.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000
    },
    "priority": {
     "description": "0 is used first; a higher tier only while the lower ones have no endpoint. Default: 0.",
     "type": "integer",
     "minimum": 0,
     "maximum": 100
    },
    "cluster": {
     "$ref": "#/$defs/Label"
    },
    "locality": {
     "$ref": "#/$defs/Locality"
    },
    "transport": {
     "description": "mtls (default): a sidecar answers with a mesh certificate. plain: no TLS, for endpoints outside the mesh.",
     "enum": [
      "mtls",
      "plain"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "RouteGroup": {
   "description": "A named description of traffic. It does nothing by itself: access policies and splits refer to it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id"
   ],
   "properties": {
    "id": {
     "description": "namespace/name; HTTP and TCP groups have separate names.",
     "$ref": "#/$defs/ObjectId"
    },
    "http": {
     "description": "HTTP matches; any of them (OR).",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/HttpMatch"
     }
    },
    "tcp": {
     "$ref": "#/$defs/TcpMatch"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "http"
     ]
    },
    {
     "required": [
      "tcp"
     ]
    }
   ]
  },
  "HttpMatch": {
   "description": "Requests that satisfy every given part (AND). Nothing given: every request.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 253
    },
    "path": {
     "$ref": "#/$defs/PathMatch"
    },
    "methods": {
     "description": "HTTP methods, case-sensitive; absent, empty or * means every method.",
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 64,
      "pattern": "^([A-Za-z0-9!#$%&'+.^_`|~-]+|\\*)$"
     }
    },
    "headers": {
     "description": "All of them must hold.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/HeaderMatch"
     }
    },
    "query": {
     "description": "All of them must hold.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/QueryMatch"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "PathMatch": {
   "description": "Compared with the normalised path, without query and fragment.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "maxProperties": 1,
   "properties": {
    "exact": {
     "$ref": "#/$defs/PathText"
    },
    "prefix": {
     "description": "Whole segments: /pub matches /pub and /pub/x, not /public.",
     "$ref": "#/$defs/PathText"
    },
    "regex": {
     "$ref": "#/$defs/Regex"
    }
   }
  },
  "HeaderMatch": {
   "description": "An absent header never satisfies exact or regex.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "description": "Compared case-insensitively.",
     "type": "string",
     "minLength": 1,
     "maxLength": 256,
     "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"
    },
    "exact": {
     "type": "string",
     "maxLength": 4096
    },
    "regex": {
     "description": "Anchored at both ends.",
     "$ref": "#/$defs/Regex"
    },
    "present": {
     "description": "true: the header is there. false: it is not.",
     "type": "boolean"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "exact"
     ]
    },
    {
     "required": [
      "regex"
     ]
    },
    {
     "required": [
      "present"
     ]
    }
   ]
  },
  "QueryMatch": {
   "description": "Compared with the first value of the parameter, percent-decoded.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name"
   ],
   "properties": {
    "name": {
     "type": "string",
     "minLength": 1,
     "maxLength": 256
    },
    "exact": {
     "type": "string",
     "maxLength": 4096
    },
    "regex": {
     "description": "Anchored at both ends.",
     "$ref": "#/$defs/Regex"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "exact"
     ]
    },
    {
     "required": [
      "regex"
     ]
    }
   ]
  },
  "TcpMatch": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "ports": {
     "description": "Ports of the workload (targetPort); absent or empty means every port.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Port"
     }
    }
   }
  },
  "AccessPolicy": {
   "description": "Lets callers reach a destination. Policies only add up; there is no deny.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "destination",
    "sources"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "destination": {
     "$ref": "#/$defs/AccessDestination"
    },
    "sources": {
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/AccessSource"
     }
    },
    "rules": {
     "description": "HTTP and TCP route groups: AND between the kinds, OR inside a kind. Absent or empty: all traffic.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/AccessRule"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "AccessDestination": {
   "description": "An identity (all its workloads) or a service; port narrows it to one workload port.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "identity"
     ]
    },
    {
     "required": [
      "service"
     ]
    }
   ]
  },
  "AccessSource": {
   "description": "A caller: an identity, or a group (authenticated: whoever has a certificate of the mesh CA; any: whoever gets a connection).",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "identity": {
     "$ref": "#/$defs/ObjectId"
    },
    "group": {
     "enum": [
      "any",
      "authenticated"
     ]
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   },
   "oneOf": [
    {
     "required": [
      "identity"
     ]
    },
    {
     "required": [
      "group"
     ]
    }
   ]
  },
  "AccessRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "routeGroup",
    "kind"
   ],
   "properties": {
    "kind": {
     "enum": [
      "http",
      "tcp"
     ]
    },
    "routeGroup": {
     "$ref": "#/$defs/ObjectId"
    },
    "matches": {
     "description": "Names of matches in the group. Absent or empty: all of them.",
     "type": "array",
     "items": {
      "type": "string",
      "minLength": 1,
      "maxLength": 253
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Split": {
   "description": "Divides the traffic of one service (the apex) among backend services of its namespace.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "service",
    "backends"
   ],
   "properties": {
    "id": {
     "$ref": "#/$defs/ObjectId"
    },
    "service": {
     "description": "The apex.",
     "$ref": "#/$defs/ObjectId"
    },
    "matches": {
     "description": "HTTP route groups whose requests are split; all others go to the apex itself. Absent or empty: everything is split.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/RouteGroupRef"
     }
    },
    "backends": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/SplitBackend"
     }
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "RouteGroupRef": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "routeGroup"
   ],
   "properties": {
    "routeGroup": {
     "$ref": "#/$defs/ObjectId"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "SplitBackend": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "service",
    "weight"
   ],
   "properties": {
    "service": {
     "$ref": "#/$defs/ObjectId"
    },
    "weight": {
     "description": "Share relative to the other backends; 0 gets no traffic.",
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000000
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "ProxySettings": {
   "description": "How a sidecar meets its surroundings.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "interception": {
     "description": "redirect (default): iptables sends connections to the proxy, which reads the original destination. none: only the explicit listeners.",
     "enum": [
      "redirect",
      "none"
     ]
    },
    "inbound": {
     "description": "Where redirected inbound connections arrive. Default: 0.0.0.0:15003.",
     "$ref": "#/$defs/Bind"
    },
    "outbound": {
     "description": "Where redirected outbound connections arrive. Default: 127.0.0.1:15001.",
     "$ref": "#/$defs/Bind"
    },
    "listeners": {
     "description": "Explicit listeners, for applications and hosts without interception.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Listener"
     }
    },
    "applicationAddress": {
     "description": "Address on which the application listens. Default: 127.0.0.1.",
     "$ref": "#/$defs/Address"
    },
    "certificates": {
     "$ref": "#/$defs/Certificates"
    },
    "admin": {
     "description": "Pipy's admin port (metrics, dumps). Off unless given.",
     "$ref": "#/$defs/Bind"
    },
    "timeouts": {
     "$ref": "#/$defs/ProxyTimeouts"
    },
    "limits": {
     "$ref": "#/$defs/ProxyLimits"
    }
   }
  },
  "Listener": {
   "description": "inbound: accepts mutual TLS for one port of the workload. outbound: takes the application's plain traffic for one service port, or, without a service, HTTP for any service by Host.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "direction",
    "address",
    "port"
   ],
   "properties": {
    "direction": {
     "enum": [
      "inbound",
      "outbound"
     ]
    },
    "address": {
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    },
    "service": {
     "description": "outbound: the service whose traffic enters here.",
     "$ref": "#/$defs/ObjectId"
    },
    "servicePort": {
     "description": "outbound: its port. Default: its only one.",
     "$ref": "#/$defs/Port"
    },
    "workloadPort": {
     "description": "inbound: the workload's port that is served here. Default: port.",
     "$ref": "#/$defs/Port"
    },
    "origin": {
     "$ref": "#/$defs/Origin"
    }
   }
  },
  "Certificates": {
   "description": "Paths, on the proxy's machine, of PEM files. Keys never enter the model.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "certificate": {
     "description": "Chain of the workload. Default: /etc/pipyc/tls/cert.pem.",
     "$ref": "#/$defs/FilePath"
    },
    "key": {
     "description": "Default: /etc/pipyc/tls/key.pem.",
     "$ref": "#/$defs/FilePath"
    },
    "trusted": {
     "description": "Mesh CA certificates, several during a rotation. Default: [/etc/pipyc/tls/ca.pem].",
     "type": "array",
     "minItems": 1,
     "items": {
      "$ref": "#/$defs/FilePath"
     }
    }
   }
  },
  "ProxyTimeouts": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "connect": {
     "description": "Default: 5s.",
     "$ref": "#/$defs/Duration"
    },
    "idle": {
     "description": "A connection without a byte in either direction. Default: 1h, so that WebSocket, SSE and MQTT sessions live. 0s: never.",
     "$ref": "#/$defs/Duration"
    },
    "poolIdle": {
     "description": "A pooled upstream connection without a request. Default: 30s.",
     "$ref": "#/$defs/Duration"
    }
   }
  },
  "ProxyLimits": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "headerBytes": {
     "description": "Largest HTTP header block. Default: 16384.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1048576
    },
    "bufferedRequestBytes": {
     "description": "Largest request body that Pipy 1.5 holds in memory to send it over a pooled connection; larger ones, and those of unknown length, stream over a connection of their own. Pipy 2.0 streams them all. Default: 65536.",
     "type": "integer",
     "minimum": 1024,
     "maximum": 1073741824
    },
    "cachedDecisions": {
     "description": "Most routing and access decisions kept in memory. Default: 8192.",
     "type": "integer",
     "minimum": 16,
     "maximum": 1000000
    },
    "logLinesPerSecond": {
     "description": "Most refusals logged each second; the rest are counted. Default: 20.",
     "type": "integer",
     "minimum": 0,
     "maximum": 100000
    }
   }
  },
  "Locality": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "region"
   ],
   "properties": {
    "region": {
     "$ref": "#/$defs/Label"
    },
    "zone": {
     "$ref": "#/$defs/Label"
    }
   }
  },
  "Bind": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "$ref": "#/$defs/Address"
    },
    "port": {
     "$ref": "#/$defs/Port"
    }
   }
  },
  "Origin": {
   "description": "Where a node was written. Importers fill it in; diagnostics show it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "file",
    "line",
    "column"
   ],
   "properties": {
    "file": {
     "type": "string"
    },
    "line": {
     "description": "From 1.",
     "type": "integer",
     "minimum": 1
    },
    "column": {
     "description": "From 1.",
     "type": "integer",
     "minimum": 1
    },
    "endColumn": {
     "description": "First column after the text, on the same line.",
     "type": "integer",
     "minimum": 1
    },
    "resource": {
     "description": "kind namespace/name of the manifest.",
     "type": "string"
    }
   }
  },
  "Mode": {
   "enum": [
    "strict",
    "permissive"
   ]
  },
  "Protocol": {
   "description": "http: HTTP/1.1 and HTTP/2 with prior knowledge. h2c, grpc: HTTP/2 toward the endpoint. tcp, tls (passed through), mqtt: bytes. udp: not proxied yet.",
   "enum": [
    "http",
    "h2c",
    "grpc",
    "tcp",
    "tls",
    "mqtt",
    "udp"
   ]
  },
  "ObjectId": {
   "description": "namespace/name, both in Kubernetes' alphabet.",
   "type": "string",
   "maxLength": 317,
   "pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"
  },
  "Label": {
   "type": "string",
   "maxLength": 63,
   "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
  },
  "DomainName": {
   "type": "string",
   "maxLength": 253,
   "pattern": "^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$"
  },
  "HostPattern": {
   "type": "string",
   "maxLength": 253,
   "pattern": "^(\\*\\.)?[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*$"
  },
  "IpAddress": {
   "description": "IPv4, or IPv6 without brackets.",
   "type": "string",
   "maxLength": 45,
   "pattern": "^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$"
  },
  "Address": {
   "description": "IP address (IPv6 without brackets) or DNS name.",
   "type": "string",
   "maxLength": 253,
   "pattern": "^([0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$"
  },
  "FilePath": {
   "description": "Absolute, or relative to the proxy's working directory.",
   "type": "string",
   "minLength": 1,
   "maxLength": 4096,
   "pattern": "^[A-Za-z0-9_./+@ -]+$"
  },
  "PathText": {
   "description": "Begins with /; no query, no fragment.",
   "type": "string",
   "maxLength": 4096,
   "pattern": "^/[^?#]*$"
  },
  "Regex": {
   "description": "ECMAScript pattern without flags, in the part that Pipy's engine knows (no lookbehind, named groups or Unicode classes).",
   "type": "string",
   "minLength": 1,
   "maxLength": 4096
  },
  "Duration": {
   "description": "A number and ms, s, m or h.",
   "type": "string",
   "pattern": "^[0-9]{1,7}(ms|s|m|h)$"
  },
  "Port": {
   "type": "integer",
   "minimum": 1,
   "maximum": 65535
  },
  "PortName": {
   "type": "string",
   "minLength": 1,
   "maxLength": 63,
   "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
  }
 }
},
}

export const proxyConfigContract: Contract = {
  validate: validators.proxyConfig,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/proxy-config.schema.json",
 "title": "ProxyConfig",
 "description": "config.json: every value that a proxy's scripts read. All fields are required: the scripts hold mechanism, never defaults.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "formatVersion",
  "proxy",
  "identity",
  "tls",
  "timeouts",
  "limits",
  "inbound",
  "outbound"
 ],
 "properties": {
  "formatVersion": {
   "const": 1
  },
  "proxy": {
   "description": "namespace/name of the workload.",
   "type": "string"
  },
  "identity": {
   "description": "Principal of the workload.",
   "type": "string"
  },
  "tls": {
   "description": "Paths of PEM files on the proxy's machine.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "certificate",
    "key",
    "trusted"
   ],
   "properties": {
    "certificate": {
     "type": "string"
    },
    "key": {
     "type": "string"
    },
    "trusted": {
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "timeouts": {
   "description": "In seconds; idleSeconds 0 means never.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "connectSeconds",
    "idleSeconds",
    "poolIdleSeconds"
   ],
   "properties": {
    "connectSeconds": {
     "type": "number"
    },
    "idleSeconds": {
     "type": "number"
    },
    "poolIdleSeconds": {
     "type": "number"
    }
   }
  },
  "limits": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "headerBytes",
    "bufferedRequestBytes",
    "cachedDecisions",
    "logLinesPerSecond"
   ],
   "properties": {
    "headerBytes": {
     "type": "integer"
    },
    "bufferedRequestBytes": {
     "type": "integer"
    },
    "cachedDecisions": {
     "type": "integer"
    },
    "logLinesPerSecond": {
     "type": "integer"
    }
   }
  },
  "inbound": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "listeners",
    "ports"
   ],
   "properties": {
    "listeners": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/InboundListener"
     }
    },
    "ports": {
     "description": "By workload port.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/InboundPort"
     }
    }
   }
  },
  "outbound": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "listeners",
    "destinations",
    "hosts",
    "services",
    "clusters"
   ],
   "properties": {
    "listeners": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/OutboundListener"
     }
    },
    "destinations": {
     "description": "address:port that applications dial -> service key.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "hosts": {
     "description": "host and host:port -> service key, for listeners that select by host. Lower case, no trailing dot.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "services": {
     "description": "By service key, namespace/name:port.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/OutboundService"
     }
    },
    "clusters": {
     "description": "By service key.",
     "type": "object",
     "additionalProperties": {
      "$ref": "#/$defs/Cluster"
     }
    }
   }
  }
 },
 "$defs": {
  "InboundListener": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "port"
   ],
   "properties": {
    "address": {
     "description": "address:port to listen on.",
     "type": "string"
    },
    "port": {
     "description": "Workload port served here; null: by the original destination.",
     "type": [
      "integer",
      "null"
     ]
    }
   }
  },
  "OutboundListener": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "address",
    "select",
    "service"
   ],
   "properties": {
    "address": {
     "type": "string"
    },
    "select": {
     "enum": [
      "destination",
      "host",
      "service"
     ]
    },
    "service": {
     "description": "Service key; null unless select is service.",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "InboundPort": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "application",
    "hosts",
    "denyRule",
    "hostRule",
    "rules",
    "connections"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp"
     ]
    },
    "application": {
     "description": "address:port of the application.",
     "type": "string"
    },
    "hosts": {
     "description": "Host names that requests may ask for: lower case, no port; a first label of * matches one or more labels.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "denyRule": {
     "description": "Rule id of a refusal because no rule allows it.",
     "type": "string"
    },
    "hostRule": {
     "description": "Rule id of a refusal because the host is unknown.",
     "type": "string"
    },
    "rules": {
     "description": "HTTP: what is allowed, in order of precedence. Empty for tcp.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/AccessRule"
     }
    },
    "connections": {
     "description": "tcp: who may connect. Null for HTTP.",
     "oneOf": [
      {
       "type": "null"
      },
      {
       "$ref": "#/$defs/Callers"
      }
     ]
    }
   }
  },
  "Callers": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "principals",
    "authenticated"
   ],
   "properties": {
    "principals": {
     "description": "principal -> id of the policy that allows it.",
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "authenticated": {
     "description": "Id of a policy that allows every caller with a mesh certificate, or null.",
     "type": [
      "string",
      "null"
     ]
    }
   }
  },
  "AccessRule": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "hosts",
    "match",
    "callers"
   ],
   "properties": {
    "hosts": {
     "description": "Only for these hosts; empty: for every host of the port.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "match": {
     "$ref": "#/$defs/Match"
    },
    "callers": {
     "$ref": "#/$defs/Callers"
    }
   }
  },
  "Match": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "path",
    "methods",
    "headers",
    "query"
   ],
   "properties": {
    "path": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "kind",
      "value"
     ],
     "properties": {
      "kind": {
       "enum": [
        "any",
        "exact",
        "prefix",
        "regex"
       ]
      },
      "value": {
       "description": "Empty for any; a regex is anchored already.",
       "type": "string"
      }
     }
    },
    "methods": {
     "description": "Empty: every method.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "headers": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Condition"
     }
    },
    "query": {
     "type": "array",
     "items": {
      "$ref": "#/$defs/Condition"
     }
    }
   }
  },
  "Condition": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name",
    "kind",
    "value"
   ],
   "properties": {
    "name": {
     "description": "Header names are lower case.",
     "type": "string"
    },
    "kind": {
     "enum": [
      "exact",
      "regex",
      "present",
      "absent"
     ]
    },
    "value": {
     "description": "Empty for present and absent; a regex is anchored already.",
     "type": "string"
    }
   }
  },
  "OutboundService": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "hosts",
    "hostRule",
    "emptyRule",
    "routes"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp"
     ]
    },
    "hosts": {
     "description": "Names a request to this service may carry; as in InboundPort.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "hostRule": {
     "type": "string"
    },
    "emptyRule": {
     "description": "Rule id of a refusal because no backend is left.",
     "type": "string"
    },
    "routes": {
     "description": "In order of precedence; the last one matches everything.",
     "type": "array",
     "items": {
      "$ref": "#/$defs/Route"
     }
    }
   }
  },
  "Route": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "match",
    "backends"
   ],
   "properties": {
    "id": {
     "type": "string"
    },
    "match": {
     "$ref": "#/$defs/Match"
    },
    "backends": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "cluster",
       "weight"
      ],
      "properties": {
       "cluster": {
        "type": "string"
       },
       "weight": {
        "type": "integer",
        "minimum": 1
       }
      }
     }
    }
   }
  },
  "Cluster": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "protocol",
    "sni",
    "principals",
    "identityRule",
    "endpoints"
   ],
   "properties": {
    "protocol": {
     "enum": [
      "http",
      "h2",
      "tcp"
     ]
    },
    "sni": {
     "type": "string"
    },
    "principals": {
     "description": "The server's certificate must name one of these.",
     "type": "array",
     "items": {
      "type": "string"
     }
    },
    "identityRule": {
     "description": "Rule id of a refusal because the server's certificate names none of them.",
     "type": "string"
    },
    "endpoints": {
     "type": "array",
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "address",
       "weight",
       "transport"
      ],
      "properties": {
       "address": {
        "type": "string"
       },
       "weight": {
        "type": "integer",
        "minimum": 1
       },
       "transport": {
        "enum": [
         "mtls",
         "plain"
        ]
       }
      }
     }
    }
   }
  }
 }
},
}

export const manifestContract: Contract = {
  validate: validators.manifest,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/manifest.schema.json",
 "title": "BundleManifest",
 "description": "manifest.json: what a bundle holds, and which proxy runs which part of it.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "formatVersion",
  "digest",
  "runtime",
  "proxies",
  "files"
 ],
 "properties": {
  "formatVersion": {
   "const": 1
  },
  "digest": {
   "description": "sha256 over `path NUL sha256 LF` of every file, sorted by path.",
   "type": "string",
   "pattern": "^[0-9a-f]{64}$"
  },
  "runtime": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "pipy"
   ],
   "properties": {
    "pipy": {
     "description": "Lowest version of each Pipy release line that runs the scripts.",
     "type": "array",
     "items": {
      "type": "string"
     }
    }
   }
  },
  "proxies": {
   "type": "array",
   "items": {
    "$ref": "#/$defs/Proxy"
   }
  },
  "files": {
   "description": "Every file of the bundle except this one, sorted by path.",
   "type": "array",
   "items": {
    "$ref": "#/$defs/File"
   }
  }
 },
 "$defs": {
  "Proxy": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "id",
    "directory",
    "variant"
   ],
   "properties": {
    "id": {
     "description": "namespace/name of the workload.",
     "type": "string"
    },
    "directory": {
     "description": "Its codebase, relative, without a slash at the end.",
     "type": "string"
    },
    "variant": {
     "description": "Equal for proxies whose scripts are the same bytes.",
     "type": "string"
    }
   }
  },
  "File": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "path",
    "sha256",
    "bytes"
   ],
   "properties": {
    "path": {
     "type": "string"
    },
    "sha256": {
     "type": "string",
     "pattern": "^[0-9a-f]{64}$"
    },
    "bytes": {
     "type": "integer",
     "minimum": 0
    }
   }
  }
 }
},
}

export const testCasesContract: Contract = {
  validate: validators.testCases,
  schema: {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://pipyc.dev/schemas/test-cases.schema.json",
 "title": "TestCases",
 "description": "What must come of which traffic in a mesh: a table for `pipyc test`, which asks the reference interpreter and, with --pipy, a real Pipy.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "cases"
 ],
 "properties": {
  "description": {
   "type": "string"
  },
  "mesh": {
   "description": "Manifests, model files or directories of them, relative to this file. Default: what --mesh names.",
   "type": "array",
   "minItems": 1,
   "items": {
    "type": "string",
    "minLength": 1
   }
  },
  "cases": {
   "type": "array",
   "minItems": 1,
   "items": {
    "$ref": "#/$defs/TestCase"
   }
  }
 },
 "$defs": {
  "TestCase": {
   "description": "One request or connection, and what must come of it.",
   "type": "object",
   "additionalProperties": false,
   "required": [
    "name",
    "from",
    "expect"
   ],
   "properties": {
    "name": {
     "description": "What is claimed, as a sentence.",
     "type": "string",
     "minLength": 1,
     "maxLength": 253
    },
    "from": {
     "description": "Who calls: an identity (namespace/serviceAccount), or an object.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestIdentity"
      },
      {
       "$ref": "#/$defs/TestCaller"
      }
     ]
    },
    "to": {
     "description": "What is called: a service (namespace/name or namespace/name:port), or an object. Default: the service that the request's host names.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestService"
      },
      {
       "$ref": "#/$defs/TestDestination"
      }
     ]
    },
    "request": {
     "description": "An HTTP request: a path, a method and a path, or an object. With a content-type of application/grpc it is a gRPC call.",
     "oneOf": [
      {
       "$ref": "#/$defs/TestRequestLine"
      },
      {
       "$ref": "#/$defs/TestRequest"
      }
     ]
    },
    "tcp": {
     "description": "true: a connection that carries bytes.",
     "const": true
    },
    "expect": {
     "$ref": "#/$defs/TestExpectation"
    }
   },
   "oneOf": [
    {
     "required": [
      "request"
     ]
    },
    {
     "required": [
      "tcp"
     ]
    }
   ]
  },
  "TestIdentity": {
   "description": "namespace/serviceAccount of an identity.",
   "type": "string",
   "maxLength": 317,
   "pattern": "^[^/:\\s]+/[^/:\\s]+$"
  },
  "TestService": {
   "description": "namespace/name or namespace/name:port of a service.",
   "type": "string",
   "maxLength": 323,
   "pattern": "^[^/:\\s]+/[^/:\\s]+(:[0-9]{1,5})?$"
  },
  "TestRequestLine": {
   "description": "/path, or METHOD /path.",
   "type": "string",
   "maxLength": 8192,
   "pattern": "^([A-Za-z0-9!#$%&'*+.^_`|~-]+ )?/[^\\s]*$"
  },
  "TestCaller": {
   "description": "A workload whose application calls, or somebody with an unusual certificate.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "workload": {
     "description": "namespace/name, where several workloads have one identity.",
     "type": "string",
     "maxLength": 317
    },
    "certificate": {
     "description": "For callers without a sidecar. none: no client certificate. foreign: one that the mesh's CA did not sign.",
     "enum": [
      "none",
      "foreign"
     ]
    }
   },
   "oneOf": [
    {
     "required": [
      "workload"
     ]
    },
    {
     "required": [
      "certificate"
     ]
    }
   ]
  },
  "TestDestination": {
   "description": "A service, called through the caller's sidecar, or a workload, dialled at its inbound side past any sidecar of the caller.",
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "service": {
     "description": "namespace/name.",
     "type": "string",
     "maxLength": 317
    },
    "workload": {
     "description": "namespace/name.",
     "type": "string",
     "maxLength": 317
    },
    "port": {
     "description": "Of the service or the workload. Default: its only one.",
     "type": "integer",
     "minimum": 1,
     "maximum": 65535
    }
   },
   "oneOf": [
    {
     "required": [
      "service"
     ]
    },
    {
     "required": [
      "workload"
     ]
    }
   ]
  },
  "TestRequest": {
   "type": "object",
   "additionalProperties": false,
   "properties": {
    "method": {
     "description": "Default: GET.",
     "type": "string",
     "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
     "maxLength": 64
    },
    "path": {
     "description": "Request target with its query, sent as it is. Default: /.",
     "type": "string",
     "minLength": 1,
     "maxLength": 8192
    },
    "host": {
     "description": "Default: <name>.<namespace> of the service that is called.",
     "type": "string",
     "minLength": 1,
     "maxLength": 1024
    },
    "headers": {
     "description": "Lines of the form \"Name: value\".",
     "type": "array",
     "items": {
      "$ref": "#/$defs/TestHeader"
     }
    }
   }
  },
  "TestHeader": {
   "description": "Name: value.",
   "type": "string",
   "maxLength": 8192,
   "pattern": "^[A-Za-z0-9!#$%&'*+.^_`|~-]+:[^\\r\\n]*$"
  },
  "TestExpectation": {
   "description": "All of it must hold. A case that expects nothing is an error.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "verdict": {
     "description": "allowed: the application gets it. denied: no policy allows it. rejected: the request has no one reading. unavailable: nobody is there to answer.",
     "enum": [
      "allowed",
      "denied",
      "rejected",
      "unavailable"
     ]
    },
    "status": {
     "description": "HTTP status that a proxy answers with. An allowed request has none: its application answers.",
     "type": "integer",
     "minimum": 100,
     "maximum": 599
    },
    "grpcStatus": {
     "description": "gRPC status that a proxy answers with.",
     "type": "integer",
     "minimum": 0,
     "maximum": 16
    },
    "closed": {
     "description": "true: the connection ends in place of an answer. false: it does not.",
     "type": "boolean"
    },
    "rule": {
     "description": "Id of the rule that decides, as in logs and metrics: allow/…, deny/…, permissive/….",
     "type": "string",
     "minLength": 1
    },
    "route": {
     "description": "Id of the route that the caller's sidecar takes: split/… or service/….",
     "type": "string",
     "minLength": 1
    },
    "backend": {
     "description": "The one service that answers, namespace/name or namespace/name:port; none: nobody does.",
     "type": "string",
     "minLength": 1
    },
    "backends": {
     "description": "Share of the traffic, above 0 and at most 1, that each service answers; those not named answer nothing.",
     "type": "object",
     "minProperties": 1,
     "additionalProperties": {
      "type": "number",
      "exclusiveMinimum": 0,
      "maximum": 1
     }
    },
    "tolerance": {
     "description": "Largest difference between a share and the expected one. Default: 0.01.",
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "forwarded": {
     "$ref": "#/$defs/TestForwarded"
    }
   }
  },
  "TestForwarded": {
   "description": "The request as the application gets it.",
   "type": "object",
   "additionalProperties": false,
   "minProperties": 1,
   "properties": {
    "method": {
     "type": "string"
    },
    "path": {
     "description": "With the query, byte for byte.",
     "type": "string"
    }
   }
  }
 }
},
}
